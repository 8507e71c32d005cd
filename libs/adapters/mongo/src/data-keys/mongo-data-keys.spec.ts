import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { KeyDestroyed, KeyRing, UnknownKey } from '@sallyport/event-store';
import { dataKeysContract } from '@sallyport/event-store/contract';
import { SystemEntropy } from '@sallyport/adapters/system';
import { MongoConnection } from '../connection/mongo-connection';
import { startMongo, type MongoUnderTest } from '../../../../../test/servers/mongo';
import { MongoDataKeys, type MongoDataKeysOptions } from './mongo-data-keys';

jest.setTimeout(60_000);

const first = Buffer.alloc(32, 1);
const second = Buffer.alloc(32, 2);
const ring = new KeyRing({ current: 'first', lookup: 'first', keys: { first } });
const rotated = new KeyRing({ current: 'second', lookup: 'first', keys: { first, second } });
const secondOnly = new KeyRing({ current: 'second', lookup: 'second', keys: { second } });

let mongo: MongoUnderTest;
let connection: MongoConnection;
let client: MongoClient;
beforeAll(async () => {
  mongo = await startMongo();
  const uri = mongo.newUri();
  connection = new MongoConnection(uri, { timeout: 30_000 });
  client = new MongoClient(uri);
});
afterAll(async () => {
  await Promise.all([connection.close(), client.close()]);
  await mongo.stop();
});

/** What another process has, or this one after a restart: the same keys, and a memory of its own. */
const open = (under = ring, options: MongoDataKeysOptions = {}) =>
  new MongoDataKeys(connection, under, new SystemEntropy(), options);

interface Stored {
  _id: string;
  wrapped: string | null;
}
const stored = () => client.db().collection<Stored>('data_keys');

const wrappedBy = (under: KeyRing, userId: string) =>
  under.wrap(userId, createSecretKey(randomBytes(32)), randomBytes(12));

dataKeysContract('MongoDataKeys', async () => {
  const keys = open();
  return { keys, reopen: async () => open(), dispose: () => keys.close() };
});

it('gives many processes that make a key at once the same', async () => {
  const userId = randomUUID();
  const made = await Promise.all(Array.from({ length: 16 }, () => open().obtain(userId)));
  const [winner, ...others] = made.map(({ key }) => key.export().toString('hex'));
  expect(others).toEqual(others.map(() => winner));
});

it('never stores a key as it is', async () => {
  const userId = randomUUID();
  const { key } = await open().obtain(userId);
  const { wrapped } = (await stored().findOne({ _id: userId })) as Stored;
  for (const form of ['base64', 'base64url', 'hex'] as const) {
    expect(wrapped).not.toContain(key.export().toString(form).replace(/=+$/, ''));
  }
});

it('leaves nothing of a destroyed key but that it was', async () => {
  const userId = randomUUID();
  const keys = open();
  await keys.obtain(userId);
  await keys.destroy(userId);
  expect(await stored().findOne({ _id: userId })).toEqual({ _id: userId, wrapped: null });
});

it('makes no key for a user whom another process erased in the meantime', async () => {
  const userId = randomUUID();
  const keys = open();
  jest.spyOn(keys, 'find').mockImplementationOnce(async (id) => {
    await open().destroy(id);
    return undefined;
  });
  await expect(keys.obtain(userId)).rejects.toThrow(KeyDestroyed);
});

it('learns soon that another process destroyed a key', async () => {
  const userId = randomUUID();
  const keys = open(ring, { kept: 20 });
  await keys.obtain(userId);
  await open().destroy(userId);
  while (await keys.find(userId)) await new Promise((resolve) => setImmediate(resolve));
  await expect(keys.obtain(userId)).rejects.toThrow(KeyDestroyed);
});

it('opens what an older key of the ring wrapped, and wraps it anew when told to', async () => {
  const [kept, erased] = [randomUUID(), randomUUID()];
  await stored().deleteMany({});
  const before = (await open().obtain(kept)).key.export();
  await open().destroy(erased);
  const keys = open(rotated);
  expect(await keys.find(kept)).toMatchObject({ userId: kept });
  const wrappedBy = { second: 1 };
  expect(await keys.rewrap()).toEqual({ rewrapped: 1, wrappedBy, broken: [] });
  expect(await keys.rewrap()).toEqual({ rewrapped: 0, wrappedBy, broken: [] });
  expect((await open(secondOnly).find(kept))?.key.export()).toEqual(before);
  expect(await stored().findOne({ _id: erased })).toMatchObject({ wrapped: null });
});

it('wraps very many anew in steps, leaves none out, and goes on where it was ended', async () => {
  await stored().deleteMany({});
  const userIds = Array.from({ length: 600 }, () => randomUUID());
  await stored().insertMany(userIds.map((_id) => ({ _id, wrapped: wrappedBy(ring, _id) })));
  const keys = open(rotated);
  const seen: number[] = [];
  const ended = keys.rewrap((count) => {
    seen.push(count);
    if (count >= 500) throw new Error('ended');
  });
  await expect(ended).rejects.toThrow('ended');
  expect(await stored().countDocuments({ wrapped: /^second\./ })).toBe(500);
  expect(await keys.rewrap((count) => seen.push(count))).toEqual({
    ...{ rewrapped: 100, wrappedBy: { second: 600 }, broken: [] },
  });
  expect(seen).toEqual([500, 500, 600]);
});

it('wraps the others anew when one cannot be unwrapped, and names it', async () => {
  await stored().deleteMany({});
  const [sound, broken] = [randomUUID(), randomUUID()];
  const lost = new KeyRing({ current: 'lost', lookup: 'lost', keys: { lost: Buffer.alloc(32, 9) } });
  await stored().insertMany([
    { _id: sound, wrapped: wrappedBy(ring, sound) },
    { _id: broken, wrapped: wrappedBy(lost, broken) },
  ]);
  const wraps = { second: 1, lost: 1 };
  expect(await open(rotated).rewrap()).toEqual({ rewrapped: 1, wrappedBy: wraps, broken: [broken] });
});

it('does not bring back a key that is destroyed while it is wrapped anew', async () => {
  await stored().deleteMany({});
  const userId = randomUUID();
  await open().obtain(userId);
  const keys = open(rotated);
  const read = jest.spyOn(connection, 'on');
  read.mockImplementationOnce(async (...call) => {
    read.mockRestore();
    const found = await connection.on(...call);
    await open().destroy(userId);
    return found;
  });
  expect(await keys.rewrap()).toMatchObject({ rewrapped: 0 });
  expect(await stored().findOne({ _id: userId })).toMatchObject({ wrapped: null });
});

it('reads the keys of a whole page of events in one question', async () => {
  const userIds = Array.from({ length: 200 }, () => randomUUID());
  await stored().insertMany(userIds.map((_id) => ({ _id, wrapped: wrappedBy(ring, _id) })));
  const keys = open();
  const asked = jest.spyOn(connection, 'on');
  const found = await Promise.all(userIds.map((userId) => keys.find(userId)));
  expect(found.map((one) => one?.userId)).toEqual(userIds);
  expect(asked).toHaveBeenCalledTimes(1);
  asked.mockRestore();
});

it('one key of a page that cannot be unwrapped keeps none from the others', async () => {
  const [sound, broken] = [randomUUID(), randomUUID()];
  await stored().insertMany([
    { _id: sound, wrapped: wrappedBy(ring, sound) },
    { _id: broken, wrapped: wrappedBy(ring, sound) },
  ]);
  const keys = open();
  const [one, other] = await Promise.allSettled([keys.find(sound), keys.find(broken)]);
  expect([one.status, other.status]).toEqual(['fulfilled', 'rejected']);
});

it('says so when the key that wrapped it is gone, instead of taking the user for erased', async () => {
  const userId = randomUUID();
  await open().obtain(userId);
  await expect(open(secondOnly).find(userId)).rejects.toThrow(UnknownKey);
});

it("does not open one user's key as another's", async () => {
  const [ana, bob] = [randomUUID(), randomUUID()];
  await open().obtain(ana);
  const { wrapped } = (await stored().findOne({ _id: ana })) as Stored;
  await stored().insertOne({ _id: bob, wrapped });
  await expect(open().find(bob)).rejects.toThrow();
});
