import type { Timers } from '@sallyport/ports';
import { StoreUnavailable, type AppendResult, type EventStore, type EventToAppend } from '../event-store';

/** Waits between the tries, in milliseconds. */
const BACK_OFF = [50, 200, 800];

/**
 * Appends, and after an unknown outcome tries the very same again: same ids, same revision. If the first try took
 * effect after all, the store answers as it would have then, so that there is exactly one event.
 * @throws WrongExpectedRevision; StoreUnavailable after four tries
 */
export async function appendSurely(
  store: EventStore,
  timers: Timers,
  stream: string,
  events: readonly EventToAppend[],
  revision: number,
): Promise<AppendResult> {
  const expected = revision < 0 ? 'no-stream' : revision;
  for (const wait of BACK_OFF) {
    try {
      return await store.append(stream, events, { expected });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await timers.sleep(wait);
    }
  }
  return store.append(stream, events, { expected });
}
