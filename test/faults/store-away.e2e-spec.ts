import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { catalogues, decideRenameDevice, device, DomainError, record, streamOf } from '@sallyport/domain';
import {
  Codec,
  CommandRunner,
  MemoryDataKeys,
  StoreUnavailable,
  type CommandContext,
  type EventStore,
} from '@sallyport/event-store';
import { SqliteEventStore } from '@sallyport/adapters/sqlite';
import { SystemEntropy } from '@sallyport/adapters/system';
import { acme, ana, deviceRecognized, NOON } from '@sallyport/testing';
import { Client, newAdministrator, PASSWORD, startApp } from '../support';
import { FaultyEventStore, tallyOf, temporaryFolders, type AppendFault } from './harness';

const COMMANDS = 1_000;
const DEVICES = 5;
const tally = tallyOf('log away, slow, cut after the request was sent');
const newFolder = temporaryFolders();
afterEach(() => jest.restoreAllMocks());

const faults: readonly AppendFault[] = ['none', 'none', 'refused', 'cut', 'slow'];
const anyFault = () => faults[randomInt(faults.length)] ?? 'none';

const newContext = (commandId: string = randomUUID()): CommandContext => ({
  ...{ commandId, now: NOON, actor: { kind: 'user', id: ana }, organizationId: acme, userId: ana },
  ...{ correlationId: 'request', causationId: commandId, written: { last: 0 } },
});

/** What a client repeats: the log is away, or the other process was quicker four times. */
const isToRepeat = (error: unknown) =>
  error instanceof StoreUnavailable || (error instanceof DomainError && error.code === 'conflict');

it('a command that is tried again until it is answered has exactly one event', async () => {
  const entropy = new SystemEntropy();
  const codec = new Codec(catalogues, new MemoryDataKeys(entropy), entropy);
  const store = new SqliteEventStore(join(newFolder(), 'events.db'));
  const faulty = new FaultyEventStore(store, anyFault);
  // Two processes, each with what it keeps in memory.
  const runners = [1, 2].map(() => new CommandRunner(faulty, codec, { sleep: async () => undefined }));
  const devices = Array.from({ length: DEVICES }, (_, index) => streamOf(device, `device-${index}`));
  const recognize = new CommandRunner(store, codec, { sleep: async () => undefined });
  for (const stream of devices)
    await recognize.execute(newContext(), stream, () => record(deviceRecognized()));

  const labels = Array.from({ length: COMMANDS }, (_, index) => `label ${index}`);
  const rename = async (label: string, index: number) => {
    const context = newContext();
    const runner = runners[index % 2] as CommandRunner;
    const stream = devices[index % DEVICES] as (typeof devices)[number];
    for (let repeated = false; ; repeated = true) {
      try {
        return await runner.execute({ ...context, repeated }, stream, (state) =>
          decideRenameDevice({ userId: ana, label }, state),
        );
      } catch (error) {
        if (!isToRepeat(error)) throw error;
      }
    }
  };
  const queue = labels.map((label, index) => () => rename(label, index));
  await Promise.all(
    [1, 2, 3, 4].map(async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await next();
    }),
  );

  const log = await codec.decodeAll(await store.readAll({ after: 0, limit: 10_000 }));
  const renamed = log.filter(({ type }) => type === 'DeviceRenamed');
  tally.count(
    labels,
    renamed.map(({ data }) => (data as { label: string }).label),
  );
  expect(faulty.asked).toBeGreaterThan(COMMANDS);
  await store.close();
}, 120_000);

/** Replaces the appends of a running service by those of a log that fails. */
function makeFaulty(store: EventStore, nextFault: () => AppendFault): void {
  const append = store.append.bind(store);
  const over = Object.assign(Object.create(store) as EventStore, { append });
  const faulty = new FaultyEventStore(over, nextFault);
  jest.spyOn(store, 'append').mockImplementation((...args) => faulty.append(...args));
}

it('over HTTP: 503 while it is away, and one user for each key however often it is asked for', async () => {
  const app = await startApp();
  const client = new Client(app.url);
  const { session, email } = await newAdministrator(client);
  const emails = Array.from({ length: 8 }, (_, index) => `member-${index}@acme.example`);
  const register = (to: string) =>
    client.post(
      '/users',
      { email: to, password: PASSWORD, role: 'member' },
      { session, headers: { 'idempotency-key': to } },
    );

  let isAway = true;
  makeFaulty(app.parts.store, () => (isAway ? 'refused' : anyFault()));
  for (const refused of [await client.signIn(email, PASSWORD), await register(emails[0] ?? '')]) {
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  }
  isAway = false;
  await Promise.all(
    emails.map(async (to) => {
      let status = 503;
      while (status === 503) ({ status } = await register(to));
      expect([to, status]).toEqual([to, 201]);
    }),
  );
  jest.restoreAllMocks();

  const log = await app.parts.codec.decodeAll(await app.parts.store.readAll({ after: 0, limit: 10_000 }));
  const registered = log.filter(({ type }) => type === 'UserRegistered');
  tally.count(
    [email, ...emails],
    registered.map(({ data }) => (data as { email: string }).email),
  );
}, 120_000);

it('a log that cannot be read lets nobody in, and says so', async () => {
  const app = await startApp();
  const client = new Client(app.url);
  const { session, email } = await newAdministrator(client);
  jest.spyOn(app.parts.store, 'readStream').mockRejectedValue(new StoreUnavailable('the log is away'));
  for (const refused of [await client.signIn(email, PASSWORD), await client.get('/session', { session })]) {
    expect(refused).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  }
  jest.restoreAllMocks();
  expect((await client.get('/session', { session })).status).toBe(200);
}, 60_000);
