import type { EventStore } from '@sallyport/event-store';
import { eventStoreContract } from '@sallyport/event-store/contract';
import { EventStoreDbServer } from '../../../../test/servers/eventstoredb';
import { EventStoreDbEventStore } from './eventstoredb-event-store';
import { fromHere } from './spec-support/from-here';
import { newEvent, newStream } from './spec-support/server-under-test';

// A machine that does much else at the same time takes its time for 256 appends.
jest.setTimeout(60_000);

/** The suite over a log that is empty, or looks so, behind the address that `start` gives. */
function contractOver(name: string, start: () => Promise<{ url: string; stop: () => void }>): void {
  eventStoreContract(
    name,
    async () => {
      const { url, stop } = await start();
      const first = new EventStoreDbEventStore(url);
      const { position } = await first.append(newStream(), [newEvent()], { expected: 'no-stream' });
      let current: EventStore = fromHere(first, position);
      return {
        store: current,
        reopen: async () => {
          await current.close();
          return (current = fromHere(new EventStoreDbEventStore(url), position));
        },
        dispose: async () => {
          await current.close();
          stop();
        },
      };
    },
    { uniqueIds: false },
  );
}

contractOver('EventStoreDbEventStore', async () => {
  const server = await EventStoreDbServer.start();
  return { url: server.url, stop: () => server.kill() };
});

/** A real server: `EVENTSTORE_URL='esdb://admin:changeit@127.0.0.1:2113?tls=false'`, with nobody else writing to it. */
const { EVENTSTORE_URL: url } = process.env;
if (url) {
  contractOver('EventStoreDbEventStore on the server of EVENTSTORE_URL', async () => ({
    url,
    stop: () => undefined,
  }));
}
