import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkpointsContract, readModelStoreContract } from '@sallyport/read-models/contract';
import { SqliteCheckpoints } from './sqlite-checkpoints';
import { SqliteReadModelStore } from './sqlite-read-model-store';

const folders: string[] = [];
const newFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-'));
  folders.push(folder);
  return join(folder, 'test.db');
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

readModelStoreContract('SqliteReadModelStore', async () => {
  const file = newFile();
  let store = new SqliteReadModelStore(file);
  return {
    store,
    reopen: async () => {
      await store.close();
      return (store = new SqliteReadModelStore(file));
    },
    dispose: () => store.close(),
  };
});

checkpointsContract('SqliteCheckpoints', () => new SqliteCheckpoints(newFile()));
