import { checkpointsContract, readModelStoreContract } from '../contract';
import { MemoryCheckpoints } from './memory-checkpoints';
import { MemoryReadModelStore } from './memory-read-model-store';

readModelStoreContract('MemoryReadModelStore', async () => {
  const store = new MemoryReadModelStore();
  return { store, dispose: () => store.close() };
});
checkpointsContract('MemoryCheckpoints', () => new MemoryCheckpoints());
