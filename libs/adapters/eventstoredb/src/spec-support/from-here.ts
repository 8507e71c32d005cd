import type { EventStore, Position, StoredEvent, SubscriptionMessage } from '@sallyport/event-store';

/** A store whose log begins behind a position: to run the contract, which wants an empty log, on a server that has one. */
export function fromHere(store: EventStore, here: Position): EventStore {
  const moved = <Placed extends { readonly position: Position }>(placed: Placed): Placed => ({
    ...placed,
    position: placed.position - here,
  });
  const movedEvent: (event: StoredEvent) => StoredEvent = moved;
  async function* movedMessages(
    messages: AsyncIterable<SubscriptionMessage>,
  ): AsyncGenerator<SubscriptionMessage> {
    for await (const message of messages) {
      yield message.kind === 'event' ? { ...message, event: movedEvent(message.event) } : moved(message);
    }
  }
  return {
    append: async (...args) => moved(await store.append(...args)),
    readStream: async (...args) => (await store.readStream(...args)).map(movedEvent),
    readAll: async ({ after, limit }) =>
      (await store.readAll({ after: after + here, limit })).map(movedEvent),
    subscribe: ({ after, signal }) => movedMessages(store.subscribe({ after: after + here, signal })),
    close: () => store.close(),
  };
}
