import { setImmediate } from 'node:timers/promises';
import type { EventStore, Position, SubscriptionMessage } from '../event-store';
import type { CommitSignal } from './commit-signal';

const PAGE = 500;

/**
 * A subscription over a log that is read in pages and tells of its commits: reads to the end, says so, waits for the
 * signal, goes on. Nothing is lost between the two, since commits are counted before the last page is read.
 */
export async function* followLog(
  readAll: EventStore['readAll'],
  commits: CommitSignal,
  { after, signal }: { after: Position; signal: AbortSignal },
): AsyncGenerator<SubscriptionMessage> {
  let position = after;
  let toldUpTo = -1;
  while (!signal.aborted) {
    const seen = commits.count;
    const page = await readAll({ after: position, limit: PAGE });
    for (const event of page) {
      if (signal.aborted) return;
      position = event.position;
      yield { kind: 'event', event };
    }
    if (page.length === PAGE) {
      // A log of millions is read in one go: requests of the same process get their turn in between.
      await setImmediate();
      continue;
    }
    if (toldUpTo !== position) yield { kind: 'caught-up', position };
    toldUpTo = position;
    await commits.moreThan(seen, signal);
  }
}
