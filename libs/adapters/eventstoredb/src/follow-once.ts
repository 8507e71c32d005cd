import { excludeSystemEvents, type AllStreamSubscription } from '@eventstore/db-client';
import { StoreUnavailable, type Position, type SubscriptionMessage } from '@sallyport/event-store';
import type { Connection } from './connect';
import { toLogPosition, toPosition, toStoredEvent, type Recorded } from './event-format';
import { leave } from './leave';

export interface FollowOptions {
  readonly after: Position;
  readonly signal: AbortSignal;
  /** Milliseconds until the server has to confirm. */
  readonly patience: number;
}

/** What the server says between two events: told when the `behind` events before it were taken. */
interface Mark {
  readonly behind: number;
  readonly tell: () => SubscriptionMessage | undefined;
}

/** Every 32 times 32 events that the filter passed over. */
const CHECKPOINT_INTERVAL = 32;

/**
 * One subscription, until it breaks. The server is not asked for more than is taken: what waits here is bounded by the
 * client's buffer, then by the flow control of HTTP/2.
 * @throws StoreUnavailable when the server is silent or ends it; errors of the client
 */
export async function* followOnce(
  { client, call }: Connection,
  { after, signal, patience }: FollowOptions,
): AsyncGenerator<SubscriptionMessage> {
  let position = after;
  let taken = 0;
  let isLive = false;
  let toldUpTo = -1;
  let failure: Error | undefined;
  let wake = (): void => undefined;
  const marks: Mark[] = [];

  const mark = (tell: Mark['tell']): void => {
    marks.push({ behind: taken + subscription.readableLength, tell });
    wake();
  };
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  const subscription: AllStreamSubscription = client.subscribeToAll({
    ...call,
    fromPosition: toLogPosition(after),
    filter: excludeSystemEvents({
      checkpointInterval: CHECKPOINT_INTERVAL,
      checkpointReached: async (_, place) =>
        mark(() => {
          if (toPosition(place) <= position) return undefined;
          position = toPosition(place);
          return { kind: 'checkpoint', position };
        }),
    }),
  });
  const live = (now: boolean) => () => mark(() => void (isLive = now));
  const silent = (): void => fail(new StoreUnavailable(`no subscription within ${patience} ms`));
  const confirming = setTimeout(silent, patience);
  // At once, not when the reader comes back: the client is closed only after the call is.
  const end = (): void => {
    leave(subscription.unsubscribe(), subscription);
    wake();
  };
  signal.addEventListener('abort', end);
  subscription
    .on('confirmation', () => clearTimeout(confirming))
    .on('caughtUp', live(true))
    .on('fellBehind', live(false))
    .on('error', fail)
    .on('end', () => fail(new StoreUnavailable('the subscription was ended')))
    .on('readable', () => wake());

  try {
    while (!signal.aborted) {
      if (failure) throw failure;
      if (marks[0] && marks[0].behind <= taken) {
        const message = marks.shift()?.tell();
        if (message) yield message;
        continue;
      }
      const resolved = subscription.read() as { event?: Recorded } | null;
      if (resolved) {
        taken++;
        if (!resolved.event) continue;
        const event = toStoredEvent(resolved.event);
        position = event.position;
        yield { kind: 'event', event };
      } else if (isLive && toldUpTo !== position) {
        toldUpTo = position;
        yield { kind: 'caught-up', position };
      } else {
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  } finally {
    clearTimeout(confirming);
    signal.removeEventListener('abort', end);
    end();
  }
}
