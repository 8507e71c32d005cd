import { eventStoreContract } from '@sallyport/event-store/contract';
import { EventStoreDbServer } from '../../../../test/servers/eventstoredb';
import { EventStoreDbEventStore } from './eventstoredb-event-store';

let server: EventStoreDbServer;
beforeEach(async () => {
  server = await EventStoreDbServer.start();
});
afterEach(() => server.kill());

eventStoreContract(
  'EventStoreDbEventStore',
  async () => {
    let store = new EventStoreDbEventStore(server.url);
    return {
      store,
      reopen: async () => {
        await store.close();
        return (store = new EventStoreDbEventStore(server.url));
      },
      dispose: () => store.close(),
    };
  },
  { uniqueIds: false },
);
