import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '@sallyport/event-store';
import { eventStoreContract } from '@sallyport/event-store/contract';
import { SqliteEventStore } from './sqlite-event-store';

eventStoreContract('SqliteEventStore', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-events-'));
  let store = new SqliteEventStore(join(folder, 'events.db'));
  return {
    store,
    reopen: async () => {
      await store.close();
      store = new SqliteEventStore(join(folder, 'events.db'));
      return store;
    },
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
