import { eventStoreContract } from '../contract/index';
import { MemoryEventStore } from './memory-event-store';

eventStoreContract('MemoryEventStore', async () => {
  const store = new MemoryEventStore();
  return { store, dispose: () => store.close() };
});
