import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError, readKeyFile, SqliteDataKeys, SqliteEventStore } from '@sallyport/adapters/sqlite';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { openFoundation } from '@sallyport/composition';
import type { Config } from '@sallyport/config';
import { catalogues } from '@sallyport/domain';
import { Codec, CommandRunner, KeyRing } from '@sallyport/event-store';

/** A log to run commands on, next to the service that has it open. */
export interface CommandLog {
  readonly runner: CommandRunner;
  readonly keys: KeyRing;
  close(): Promise<void>;
}

/**
 * The log that the settings name: on services, or in the data folder. Nothing is made that is not there: a folder named by
 * mistake stays as it is.
 * @throws DataFolderError when there is none; ConfigError when a service or the keys are not named
 */
export function openCommandLog(config: Config): CommandLog {
  if (config.eventStoreUrl !== undefined) return openFoundation(config, 'sallyport-cli');
  const at = (name: string) => join(config.dataDir, name);
  for (const file of [at('events.db'), at('keys.db')]) {
    if (existsSync(file)) continue;
    throw new DataFolderError(
      `${file} is missing`,
      'Set SALLYPORT_DATA_DIR to the data folder of the service.',
    );
  }
  const entropy = new SystemEntropy();
  const keys = new KeyRing(config.keys ?? readKeyFile(config.dataDir, entropy));
  const dataKeys = new SqliteDataKeys(at('keys.db'), keys, entropy);
  const store = new SqliteEventStore(at('events.db'));
  return {
    runner: new CommandRunner(store, new Codec(catalogues, dataKeys, entropy), new SystemTimers()),
    keys,
    async close() {
      await store.close();
      await dataKeys.close();
    },
  };
}
