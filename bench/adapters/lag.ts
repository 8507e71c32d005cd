/**
 * From append to visible: `node --require ./libs/testing/run-ts.cjs bench/adapters/lag.ts [events a second] [seconds]
 * [embedded]`. Registers users in the log at a steady rate, and asks how far the list of users has come. On the set-up
 * of services the projector is a process of its own, and EventStoreDB's and MongoDB's protocols are served by the
 * servers of the tests, so that what is measured is the service and the drivers; all share the machine. Embedded, it is
 * all one process on SQLite, as `npm start` runs it.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { emailKeyOf } from '@sallyport/event-store';
import { userRegistered } from '@sallyport/testing';
import { streamOf, user } from '@sallyport/domain';
import { SetUp } from '../../test/services/set-up/set-up';
import { startEmbedded } from './start-embedded';

const RATE = Number(process.argv[2] ?? 300);
const SECONDS = Number(process.argv[3] ?? 20);
const PATIENCE = 60_000;

const percentile = (sorted: readonly number[], share: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);

async function main(): Promise<void> {
  const { look, stop } = process.argv[4] === 'embedded' ? await startEmbedded() : await startOnServices();
  const organizationId = randomUUID();
  const waiting: { readonly position: number; readonly since: number }[] = [];
  const lags: number[] = [];
  const appends: number[] = [];

  const register = async () => {
    const userId = randomUUID();
    const email = `${userId}@acme.example`;
    const begun = performance.now();
    const context = {
      commandId: randomUUID(),
      now: look.clock.now(),
      actor: { kind: 'system', id: 'bench' } as const,
      organizationId,
      userId,
      correlationId: userId,
      causationId: userId,
      written: { last: 0 },
    };
    const event = userRegistered({ email, emailKey: emailKeyOf(look.keys, email) });
    await look.runner.execute(context, streamOf(user, userId), () => ({ events: [event], reply: undefined }));
    appends.push(performance.now() - begun);
    waiting.push({ position: context.written.last, since: performance.now() });
  };

  const begun = performance.now();
  const registrations: Promise<void>[] = [];
  const isOver = () => registrations.length >= RATE * SECONDS && lags.length >= registrations.length;
  const watch = async () => {
    while (!isOver() && performance.now() - begun < 1_000 * SECONDS + PATIENCE) {
      const served = await look.readModels.servedPosition('users');
      const now = performance.now();
      for (let at = waiting.length - 1; at >= 0; at--) {
        const one = waiting[at];
        if (!one || one.position > served) continue;
        lags.push(now - one.since);
        waiting.splice(at, 1);
      }
      await setTimeout(2);
    }
  };
  const watching = watch();
  while (registrations.length < RATE * SECONDS) {
    const due = Math.min(RATE * SECONDS, Math.floor(((performance.now() - begun) / 1_000) * RATE));
    while (registrations.length < due) registrations.push(register());
    await setTimeout(2);
  }
  await Promise.all(registrations);
  await watching;

  for (const [what, times] of Object.entries({ append: appends, 'append to visible': lags })) {
    const sorted = times.toSorted((one, other) => one - other);
    const [p50, p99] = [percentile(sorted, 0.5), percentile(sorted, 0.99)];
    console.log(`${what.padEnd(20)} ${sorted.length} at ${RATE}/s: p50 ${p50} ms, p99 ${p99} ms`);
  }
  await stop();
}

async function startOnServices() {
  const setUp = await SetUp.start();
  const look = setUp.look();
  return {
    look,
    async stop() {
      await look.close();
      await setUp.stop();
    },
  };
}

void main();
