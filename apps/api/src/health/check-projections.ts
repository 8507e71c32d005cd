import type { EventStore } from '@sallyport/event-store';
import type { Clock } from '@sallyport/ports';
import { measureLag, projections, type ReadModelStore } from '@sallyport/read-models';
import { ok, type HealthCheck } from './health-check';

/** Seconds that lists may be behind before it is said of them. */
const BOUND = 30;

/**
 * Tells whether the projections keep up. That they do not is no reason to send nobody here any more: sign-in, sign-out
 * and blocking are right without them.
 */
export const checkProjections = (
  store: EventStore,
  readModels: ReadModelStore,
  clock: Clock,
): HealthCheck => ({
  name: 'projections',
  async check() {
    const lagAt = measureLag(store, clock.now());
    const lags = await Promise.all(
      projections.map(async ({ name }) => ({
        name,
        ...(await lagAt(await readModels.servedPosition(name))),
      })),
    );
    const behind = lags.filter(({ seconds }) => seconds > BOUND);
    if (behind.length === 0) return ok;
    const told = behind.map(
      ({ name, seconds, events }) => `${name} by ${Math.round(seconds)} s, ${events} events`,
    );
    return { status: 'behind', detail: told.join('; ') };
  },
});
