import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError, LogFile, readKeyFile, SqliteDataKeys } from '@sallyport/adapters/sqlite';
import { SystemEntropy } from '@sallyport/adapters/system';
import { openFoundation } from '@sallyport/composition';
import type { Config } from '@sallyport/config';
import { catalogues } from '@sallyport/domain';
import { Codec, KeyRing, logPages, MemoryDataKeys, type StoredEvent } from '@sallyport/event-store';

/** A log to be read from its beginning to its end, beside the service that writes it. */
export interface OpenLog {
  readonly codec: Codec;
  pages(): AsyncGenerator<readonly StoredEvent[]>;
  close(): Promise<void>;
}

/**
 * The log that the settings name: on services, or in the data folder.
 * @param withKeys else personal fields stay closed, and nothing is read but the log
 * @throws DataFolderError when there is none; ConfigError when a service or the keys are not named
 */
export function openLog(config: Config, withKeys: boolean): OpenLog {
  if (config.eventStoreUrl !== undefined) {
    const foundation = openFoundation(config, 'sallyport-cli');
    const { codec, store } = foundation;
    return { codec, pages: () => logPages(store), close: () => foundation.close() };
  }
  const file = join(config.dataDir, 'events.db');
  if (!existsSync(file))
    throw new DataFolderError(`${file} is missing`, 'Set SALLYPORT_DATA_DIR to a data folder or a backup.');
  const entropy = new SystemEntropy();
  const log = new LogFile(file);
  const dataKeys = withKeys
    ? new SqliteDataKeys(
        join(config.dataDir, 'keys.db'),
        new KeyRing(config.keys ?? readKeyFile(config.dataDir, entropy)),
        entropy,
      )
    : undefined;
  return {
    codec: new Codec(catalogues, dataKeys ?? new MemoryDataKeys(entropy), entropy),
    pages: () => logPages(log),
    async close() {
      log.close();
      await dataKeys?.close();
    },
  };
}
