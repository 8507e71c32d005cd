import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Argon2PasswordHasher } from '@sallyport/adapters/argon2';
import { SqliteCheckpoints, SqliteDataKeys, SqliteEventStore } from '@sallyport/adapters/sqlite';
import { SystemEntropy } from '@sallyport/adapters/system';
import { catalogues } from '@sallyport/domain';
import { Codec, KeyRing } from '@sallyport/event-store';
import { PATIENT_REACTORS_CHECKPOINT, REACTORS_CHECKPOINT } from '@sallyport/read-models';
import { addressOf, DEMO_PASSWORD } from './people';
import { seedDataFolder } from './seed-data-folder';
import { NOW } from './spec-support/seeded-log';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sallyport-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('leaves files that open with the keys and hold users who can sign in', async () => {
  const entropy = new SystemEntropy();
  const ring = { current: 'k1', lookup: 'k1', keys: { k1: entropy.bytes(32) } };
  const { events, toldUpTo } = await seedDataFolder(folder, ring, NOW);
  // Nothing is left to be written into them by a process that opens them next.
  expect(readdirSync(folder).sort()).toEqual(['events.db', 'keys.db', 'state.db']);
  const checkpoints = new SqliteCheckpoints(join(folder, 'state.db'));
  for (const name of [REACTORS_CHECKPOINT, PATIENT_REACTORS_CHECKPOINT])
    await expect(checkpoints.read(name)).resolves.toBe(toldUpTo);
  checkpoints.close();

  const keys = new KeyRing(ring);
  const dataKeys = new SqliteDataKeys(join(folder, 'keys.db'), keys, entropy);
  const store = new SqliteEventStore(join(folder, 'events.db'));
  const stored = await store.readAll({ after: 0, limit: 10_000 });
  const log = await new Codec(catalogues, dataKeys, entropy).decodeAll(stored);
  await Promise.all([store.close(), dataKeys.close()]);
  expect(log).toHaveLength(events);
  const ana = log.find(({ type, data }) => type === 'UserRegistered' && data['email'] === addressOf('ana'));
  const chosen = log.find(({ type, id }) => type === 'PasswordResetCompleted' && id === ana?.id);
  const hasher = new Argon2PasswordHasher(keys.deriveAll('password-pepper'));
  await expect(hasher.verify(String(chosen?.data['passwordHash']), DEMO_PASSWORD)).resolves.toBe(true);
});
