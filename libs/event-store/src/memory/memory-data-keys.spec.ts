import { SystemEntropy } from '@sallyport/adapters/system';
import { dataKeysContract } from '../contract/index';
import { MemoryDataKeys } from './memory-data-keys';

dataKeysContract('MemoryDataKeys', async () => {
  const keys = new MemoryDataKeys(new SystemEntropy());
  return { keys, dispose: () => keys.close() };
});
