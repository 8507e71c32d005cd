import { setTimeout } from 'node:timers/promises';
import type { SubscriptionMessage } from '@sallyport/event-store';
import type { Connection } from './connect';
import { isPassing, toStoreError } from './errors';
import { followOnce, type FollowOptions } from './follow-once';

/** Milliseconds before it is begun again: doubled each time, until something comes. */
const FIRST_WAIT = 50;
const LONGEST_WAIT = 5_000;

/**
 * The log behind `after` for as long as the signal allows. The client gives a subscription up when the connection breaks
 * or the reader was too slow; here it is begun again behind the last position.
 * @throws StoreUnavailable for what does not pass by itself, such as a user without the right to read
 */
export async function* follow(
  connection: Connection,
  { after, signal, patience }: FollowOptions,
): AsyncGenerator<SubscriptionMessage> {
  let position = after;
  let wait = FIRST_WAIT;
  while (!signal.aborted) {
    try {
      for await (const message of followOnce(connection, { after: position, signal, patience })) {
        position = message.kind === 'event' ? message.event.position : message.position;
        wait = FIRST_WAIT;
        yield message;
      }
    } catch (error) {
      if (!isPassing(error)) throw toStoreError('the log cannot be followed', error);
      await setTimeout(wait, undefined, { signal }).catch(() => undefined);
      wait = Math.min(2 * wait, LONGEST_WAIT);
    }
  }
}
