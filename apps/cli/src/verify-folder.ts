import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError, faultsOfDatabase, LogFile, SqliteDataKeys } from '@sallyport/adapters/sqlite';
import { SystemEntropy } from '@sallyport/adapters/system';
import { catalogues } from '@sallyport/domain';
import {
  Codec,
  KeyRing,
  verifyLog,
  type KeyRingOptions,
  type LogReport,
  type LogSeal,
} from '@sallyport/event-store';

/** The files that a backup holds, in the order in which they are copied. */
export const kept = ['state.db', 'events.db', 'keys.db'] as const;

export interface FolderReport extends LogReport {
  readonly dataKeys: number;
}

/**
 * Reads all of a data folder or backup and tells what is wrong with it: the files, the order of the log, each event
 * with its personal fields, each data key.
 * @param seal what its log was earlier
 * @throws DataFolderError when there is nothing to read
 */
export async function verifyFolder(
  folder: string,
  ringOptions: KeyRingOptions,
  seal?: LogSeal,
): Promise<FolderReport> {
  for (const name of ['events.db', 'keys.db']) {
    if (!existsSync(join(folder, name)))
      throw new DataFolderError(`${join(folder, name)} is missing`, 'Name a data folder or a backup of one.');
  }
  const damaged = kept
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file))
    .flatMap((file) => faultsOfDatabase(file).map((fault) => `${file}: ${fault}`));
  const ring = new KeyRing(ringOptions);
  const entropy = new SystemEntropy();
  const dataKeys = new SqliteDataKeys(join(folder, 'keys.db'), ring, entropy);
  const log = new LogFile(join(folder, 'events.db'));
  try {
    const { keys, broken } = dataKeys.check();
    const { faults, ...found } = await verifyLog(log, new Codec(catalogues, dataKeys, entropy), seal);
    const locked = broken.map((userId) => `the data key of user ${userId} cannot be unwrapped`);
    return { ...found, dataKeys: keys, faults: [...damaged, ...locked, ...faults] };
  } finally {
    log.close();
    await dataKeys.close();
  }
}
