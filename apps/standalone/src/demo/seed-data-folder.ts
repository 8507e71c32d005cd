import { join } from 'node:path';
import { Argon2PasswordHasher } from '@sallyport/adapters/argon2';
import { DbipPlaceFinder } from '@sallyport/adapters/geoip';
import { SqliteCheckpoints, SqliteDataKeys, SqliteEventStore } from '@sallyport/adapters/sqlite';
import { SystemEntropy } from '@sallyport/adapters/system';
import { catalogues, type Instant } from '@sallyport/domain';
import { Codec, KeyRing, type KeyRingOptions } from '@sallyport/event-store';
import { PATIENT_REACTORS_CHECKPOINT, REACTORS_CHECKPOINT } from '@sallyport/read-models';
import { files } from '../embedded-parts';
import { seedDemo, type SeededDemo } from './seed-demo';

/**
 * Makes the files of a log that holds the demo, of its data keys and of the reactors' checkpoints in an empty folder: of
 * what happened long ago nobody is told now. What it writes is closed, and lasts, when this resolves.
 * @throws DataFolderError, StoreUnavailable when the folder cannot be written
 */
export async function seedDataFolder(
  folder: string,
  ring: KeyRingOptions,
  now: Instant,
): Promise<SeededDemo> {
  const entropy = new SystemEntropy();
  const keys = new KeyRing(ring);
  const dataKeys = new SqliteDataKeys(join(folder, files.dataKeys), keys, entropy);
  const store = new SqliteEventStore(join(folder, files.events));
  const checkpoints = new SqliteCheckpoints(join(folder, files.state));
  try {
    const seeded = await seedDemo({
      store,
      codec: new Codec(catalogues, dataKeys, entropy),
      keys,
      hasher: new Argon2PasswordHasher(keys.deriveAll('password-pepper')),
      entropy,
      databaseVersion: new DbipPlaceFinder().databaseVersion,
      now,
    });
    for (const name of [REACTORS_CHECKPOINT, PATIENT_REACTORS_CHECKPOINT])
      await checkpoints.write(name, seeded.toldUpTo);
    return seeded;
  } finally {
    checkpoints.close();
    await Promise.all([store.close(), dataKeys.close()]);
  }
}
