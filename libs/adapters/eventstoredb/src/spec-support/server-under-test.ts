import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { EventToAppend, SubscriptionMessage } from '@sallyport/event-store';
import { EventStoreDbServer } from '../../../../../test/servers/eventstoredb';
import { EventStoreDbEventStore, type EventStoreDbOptions } from '../eventstoredb-event-store';

export const newEvent = (changes: Partial<EventToAppend> = {}): EventToAppend => ({
  id: randomUUID(),
  type: 'Happened',
  data: '{"count":1}',
  metadata: '{"schemaVersion":1}',
  ...changes,
});
export const newEvents = (count: number): EventToAppend[] => Array.from({ length: count }, () => newEvent());
export const newStream = (): string => `faults-${randomUUID()}`;
export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

/** Waits for a condition; how long a busy machine takes for it is not what is tested. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await setTimeout(5);
}

/** A server for each test, and stores over it, all ended after the test. */
export function serverUnderTest() {
  const servers: EventStoreDbServer[] = [];
  const stores: EventStoreDbEventStore[] = [];
  const start = async (
    ...options: Parameters<typeof EventStoreDbServer.start>
  ): Promise<EventStoreDbServer> => {
    const server = await EventStoreDbServer.start(...options);
    servers.push(server);
    return server;
  };
  const open = (options?: EventStoreDbOptions, server = servers[0] as EventStoreDbServer) => {
    const store = new EventStoreDbEventStore(server.url, options);
    stores.push(store);
    return store;
  };
  beforeEach(() => start());
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    for (const server of servers.splice(0)) server.kill();
  });
  return { start, open, server: () => servers[0] as EventStoreDbServer };
}

/** Events of a subscription, up to so many. */
export async function takeEvents(
  subscription: AsyncIterable<SubscriptionMessage>,
  count: number,
): Promise<string[]> {
  const ids: string[] = [];
  for await (const message of subscription) {
    if (message.kind === 'event') ids.push(message.event.id);
    if (ids.length === count) break;
  }
  return ids;
}
