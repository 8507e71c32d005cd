import { randomUUID } from 'node:crypto';
import type { EventStore, EventToAppend, StoredEvent, SubscriptionMessage } from '../event-store';

/** A store under test, over a fresh and empty log. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Closes the store and opens it again over the same log; absent for stores that do not last. */
  readonly reopen?: () => Promise<EventStore>;
  /** Closes what is open and removes the log. */
  readonly dispose: () => Promise<void>;
}
export type StoreFactory = () => Promise<StoreUnderTest>;

/** An event to append, small unless told otherwise. */
export const newEvent = (changes: Partial<EventToAppend> = {}): EventToAppend => ({
  id: randomUUID(),
  type: 'Happened',
  data: '{"count":1}',
  metadata: '{"schemaVersion":1}',
  ...changes,
});
export const newEvents = (count: number): EventToAppend[] => Array.from({ length: count }, () => newEvent());

/** A stream that no other test uses. */
export const newStream = (): string => `contract-${randomUUID()}`;

export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

/** The whole log, page by page. */
export async function readLog(store: EventStore, limit = 1_000): Promise<StoredEvent[]> {
  const log: StoredEvent[] = [];
  for (;;) {
    const page = await store.readAll({ after: log.at(-1)?.position ?? 0, limit });
    log.push(...page);
    if (page.length < limit) return log;
  }
}

/** Reads a subscription up to and with the first message that `isLast` is true of. */
export async function takeUntil(
  subscription: AsyncIterable<SubscriptionMessage>,
  isLast: (message: SubscriptionMessage, taken: readonly SubscriptionMessage[]) => boolean,
): Promise<SubscriptionMessage[]> {
  const taken: SubscriptionMessage[] = [];
  for await (const message of subscription) {
    taken.push(message);
    if (isLast(message, taken)) return taken;
  }
  throw new Error('the subscription ended too early');
}

export const isCaughtUp = ({ kind }: SubscriptionMessage): boolean => kind === 'caught-up';

/** Events of some messages. */
export const eventsOf = (messages: readonly SubscriptionMessage[]): StoredEvent[] =>
  messages.flatMap((message) => (message.kind === 'event' ? [message.event] : []));
