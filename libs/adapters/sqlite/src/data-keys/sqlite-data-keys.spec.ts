import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { KeyRing, StoreUnavailable, UnknownKey } from '@sallyport/event-store';
import { dataKeysContract } from '@sallyport/event-store/contract';
import { SystemEntropy } from '@sallyport/adapters/system';
import { SqliteDataKeys } from './sqlite-data-keys';

const first = Buffer.alloc(32, 1);
const second = Buffer.alloc(32, 2);
const ring = new KeyRing({ current: 'first', lookup: 'first', keys: { first } });
const rotated = new KeyRing({ current: 'second', lookup: 'first', keys: { first, second } });
const secondOnly = new KeyRing({ current: 'second', lookup: 'second', keys: { second } });
const ana = '018f0000-0000-7000-8000-0000000000aa';
const bob = '018f0000-0000-7000-8000-0000000000bb';

let folder: string;
let keys: SqliteDataKeys;
const open = (under = ring) =>
  (keys = new SqliteDataKeys(join(folder, 'keys.db'), under, new SystemEntropy()));

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sallyport-data-keys-'))));
afterEach(async () => {
  await keys.close();
  rmSync(folder, { recursive: true });
});

dataKeysContract('SqliteDataKeys', async () => ({
  keys: open(),
  reopen: async () => {
    await keys.close();
    return open();
  },
  dispose: () => keys.close(),
}));

/** All bytes of the folder, as they are on the disk while the keys are open. */
const onDisk = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

function wrappedOf(userId: string): string {
  const database = new DatabaseSync(join(folder, 'keys.db'));
  const row = database.prepare('SELECT wrapped FROM data_keys WHERE userId = ?').get(userId);
  database.close();
  return String(row?.['wrapped']);
}

it('says so when a key cannot be kept, and gives none then', async () => {
  open();
  const database = new DatabaseSync(join(folder, 'keys.db'));
  database.exec("CREATE TRIGGER full BEFORE INSERT ON data_keys BEGIN SELECT RAISE(ABORT, 'full'); END");
  await expect(keys.obtain(ana)).rejects.toThrow(StoreUnavailable);
  expect(await keys.find(ana)).toBeUndefined();
  database.exec('DROP TRIGGER full');
  database.close();
  expect(await keys.obtain(ana)).toMatchObject({ userId: ana });
});

it('never has a key on the disk as it is', async () => {
  const { key } = await open().obtain(ana);
  const bytes = key.export();
  for (const form of [bytes, bytes.toString('base64url'), bytes.toString('hex')]) {
    expect(onDisk().includes(form)).toBe(false);
  }
});

it('leaves nothing of a destroyed key on the disk, not even wrapped', async () => {
  await open().obtain(ana);
  const wrapped = wrappedOf(ana);
  expect(onDisk().includes(wrapped)).toBe(true);
  await keys.destroy(ana);
  expect(onDisk().includes(wrapped)).toBe(false);
});

it('opens what an older key of the ring wrapped, and wraps it anew when told to', async () => {
  const before = (await open().obtain(ana)).key.export();
  await keys.destroy(bob);
  await keys.close();
  expect(await open(rotated).find(ana)).toMatchObject({ userId: ana });
  expect(await keys.rewrap()).toBe(1);
  expect(await keys.rewrap()).toBe(0);
  await keys.close();
  expect((await open(secondOnly).find(ana))?.key.export()).toEqual(before);
});

it('says so when the key that wrapped it is gone, instead of taking the user for erased', async () => {
  await open().obtain(ana);
  await keys.close();
  await expect(open(secondOnly).find(ana)).rejects.toThrow(UnknownKey);
});

it("does not open one user's key as another's", async () => {
  await open().obtain(ana);
  const wrapped = wrappedOf(ana);
  await keys.close();
  const database = new DatabaseSync(join(folder, 'keys.db'));
  database.prepare('INSERT INTO data_keys VALUES (?, ?)').run(bob, wrapped);
  database.close();
  await expect(open().find(bob)).rejects.toThrow();
});
