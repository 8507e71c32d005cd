import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable, type StoredEvent } from '@sallyport/event-store';
import { DataFolderError, SqliteEventStore } from '@sallyport/adapters/sqlite';
import { Client, newAdministrator } from '../support';
import { ROUNDS, ServiceProcess, tallyOf, temporaryFolders } from './harness';

const STREAMS = 4;
const APPENDS = 80;
const PAGE = 4_096;
const tally = tallyOf('torn tail of the database file');
const newFolder = temporaryFolders();

/** Names of events, and how long the write-ahead log was when the last of them was acknowledged. */
interface Acknowledged {
  readonly ids: readonly string[];
  readonly walBytes: number;
}

/** Writes a log, and leaves it as a process does that is killed then. */
async function writeLog(file: string): Promise<Acknowledged[]> {
  const source = `${file}.source`;
  const store = new SqliteEventStore(source);
  const acknowledged: Acknowledged[] = [];
  const last = new Map<string, number>();
  for (let append = 0; append < APPENDS; append++) {
    const stream = `torn-${append % STREAMS}`;
    const events = Array.from({ length: 1 + (append % 3) }, () => ({
      ...{ id: randomUUID(), type: 'Happened', metadata: '{}' },
      data: JSON.stringify({ append, ballast: 'x'.repeat(300) }),
    }));
    const { revision } = await store.append(stream, events, { expected: last.get(stream) ?? 'no-stream' });
    last.set(stream, revision);
    acknowledged.push({ ids: events.map(({ id }) => id), walBytes: statSync(`${source}-wal`).size });
  }
  copyFileSync(source, file);
  copyFileSync(`${source}-wal`, `${file}-wal`);
  await store.close();
  return acknowledged;
}

async function readAll(file: string): Promise<StoredEvent[]> {
  const store = new SqliteEventStore(file);
  try {
    const log = await store.readAll({ after: 0, limit: 10_000 });
    for (let stream = 0; stream < STREAMS; stream++) await store.readStream(`torn-${stream}`);
    return log;
  } finally {
    await store.close();
  }
}

/** Ways in which a write ends that was cut short: the rest is missing, was never written, or is anything. */
const tears: Readonly<Record<string, (wal: Buffer, from: number) => Buffer>> = {
  'is missing': (wal, from) => wal.subarray(0, from),
  'is zeros': (wal, from) => Buffer.concat([wal.subarray(0, from), Buffer.alloc(wal.length - from)]),
  'is anything': (wal, from) => Buffer.concat([wal.subarray(0, from), randomBytes(wal.length - from)]),
};

it.each(Object.entries(tears))(
  'a write-ahead log whose end %s has all that was acknowledged before, nothing by half, and goes on',
  async (_, tear) => {
    const file = join(newFolder(), 'events.db');
    const acknowledged = await writeLog(file);
    const [database, wal] = [readFileSync(file), readFileSync(`${file}-wal`)];
    for (let round = 0; round < ROUNDS; round++) {
      const from = randomInt(acknowledged[0]?.walBytes ?? 0, wal.length);
      writeFileSync(file, database);
      writeFileSync(`${file}-wal`, tear(wal, from));
      rmSync(`${file}-shm`, { force: true });
      const before = acknowledged.filter(({ walBytes }) => walBytes <= from).flatMap(({ ids }) => ids);
      const found = (await readAll(file)).map(({ id }) => id);
      tally.count(before, found);
      expect(found).toEqual(before);

      const store = new SqliteEventStore(file);
      const next = { id: randomUUID(), type: 'Happened', data: '{}', metadata: '{}' };
      await store.append('behind-the-tear', [next], { expected: 'no-stream' });
      await store.close();
      expect((await readAll(file)).map(({ id }) => id)).toEqual([...before, next.id]);
    }
  },
  120_000,
);

/** What a damaged file is read as; undefined when that is refused loudly. */
async function readDamaged(file: string, bytes: Buffer): Promise<StoredEvent[] | undefined> {
  writeFileSync(file, bytes);
  try {
    return await readAll(file);
  } catch (error) {
    if (error instanceof DataFolderError || error instanceof StoreUnavailable) return undefined;
    throw error;
  }
}

it('a database file that was cut is refused', async () => {
  const file = join(newFolder(), 'events.db');
  await writeLog(file);
  // Closed in good order: all is in the file itself then.
  await readAll(file);
  const whole = readFileSync(file);
  for (let round = 0; round < ROUNDS; round++) {
    // Every other time within the last page, of which SQLite takes what is missing for zeros.
    const least = round % 2 === 0 ? 1 : whole.length - PAGE + 1;
    expect(await readDamaged(file, whole.subarray(0, randomInt(least, whole.length)))).toBeUndefined();
  }
}, 120_000);

it('a database file with a page of anything is refused, or whole: never another log', async () => {
  const file = join(newFolder(), 'events.db');
  await writeLog(file);
  const log = await readAll(file);
  const whole = readFileSync(file);
  let refused = 0;
  for (let page = 0; page < whole.length; page += PAGE) {
    const damaged = Buffer.from(whole);
    randomBytes(PAGE).copy(damaged, page);
    const found = await readDamaged(file, damaged);
    if (found) expect(found).toEqual(log);
    else refused++;
  }
  expect(refused).toBeGreaterThan(0);
}, 120_000);

it('the service does not start on a log whose end is lost, and says in one line what to do', async () => {
  const dataDir = join(newFolder(), 'data');
  const at = (file: string) => join(dataDir, file);
  const service = await ServiceProcess.start(dataDir);
  const client = new Client(service.url);
  const { session } = await newAdministrator(client);
  const first = readFileSync(at('events.db-wal'));
  const renamed = await client.call('PATCH', '/me', { name: 'Ada again' }, { session });
  const position = renamed.headers.get('sallyport-position');
  expect((await client.get(`/users?after=${position}`, { session })).status).toBe(200);
  await service.kill();

  writeFileSync(at('events.db-wal'), first);
  expect(await ServiceProcess.refused(dataDir)).toEqual({
    code: 78,
    lines: [
      expect.stringMatching(
        /events\.db has lost its end: .*\. Bring the whole data folder back from a backup\./,
      ),
    ],
  });
  for (const file of ['read-models.db', 'state.db']) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(at(`${file}${suffix}`), { force: true });
  }
  const again = await ServiceProcess.start(dataDir);
  expect((await new Client(again.url).get('/session', { session })).status).toBe(200);
  expect(await again.stop()).toBe(0);

  truncateSync(at('events.db'), statSync(at('events.db')).size - PAGE);
  expect(await ServiceProcess.refused(dataDir)).toEqual({
    code: 78,
    lines: [
      expect.stringMatching(/events\.db cannot be opened \(.*malformed\)\. .* bring it back from a backup\./),
    ],
  });
}, 120_000);
