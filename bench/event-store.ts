/**
 * Speed of the log on SQLite: `node --require ./libs/testing/run-ts.cjs bench/event-store.ts [events to replay]`.
 * Figures move with the machine; the ratios, taken in turn in one run, are what counts. Durable throughout: WAL,
 * synchronous=FULL, every append acknowledged after its commit.
 */
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as domain from '@sallyport/domain';
import { Codec, MemoryDataKeys, type EventToAppend } from '@sallyport/event-store';
import { SqliteEventStore } from '@sallyport/adapters/sqlite';
import { SystemEntropy } from '@sallyport/adapters/system';

const ROUNDS = 3;
/** Of each measurement of appends. */
const SECONDS = 1;
const REPLAYED = Number(process.argv[2] ?? 200_000);
const entropy = new SystemEntropy();
const folder = mkdtempSync(join(tmpdir(), 'sallyport-bench-'));
let files = 0;
const newFile = () => join(folder, `${files++}.db`);

const event = (): EventToAppend => ({
  id: randomUUID(),
  type: 'Happened',
  data: JSON.stringify({ ballast: 'x'.repeat(140) }),
  metadata: JSON.stringify({ schemaVersion: 1, ballast: 'y'.repeat(180) }),
});
const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const show = (title: string, rate: number, note = '') =>
  console.log(`${title.padEnd(52)}${Math.round(rate).toString().padStart(9)}/s  ${note}`);

/** How often the disk takes a small append for good: the floor of every commit. */
function syncsPerSecond(): number {
  const descriptor = openSync(newFile(), 'w');
  const rate = perSecond(() => {
    writeSync(descriptor, 'x'.repeat(370));
    fdatasyncSync(descriptor);
    return 1;
  });
  closeSync(descriptor);
  return rate;
}

/** The same table and index, one event a commit, straight from this thread. */
function rawCommitsPerSecond(): number {
  const file = newFile();
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE events (position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
      id TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL) STRICT;
    CREATE UNIQUE INDEX by_stream ON events (stream, revision);`);
  const insert = database.prepare(
    'INSERT INTO events (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
  );
  let revision = 0;
  const rate = perSecond(() => {
    const { id, type, data, metadata } = event();
    insert.run('raw-1', revision++, id, type, data, metadata);
    return 1;
  });
  database.close();
  return rate;
}

function perSecond(work: () => number): number {
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < SECONDS * 1000) count += work();
  return (count * 1000) / (performance.now() - began);
}

/** Each writer has a stream of its own and waits for one append before the next. */
async function appendsPerSecond(writers: number): Promise<number> {
  const store = new SqliteEventStore(newFile());
  await store.append('warm-1', [event()], { expected: 'no-stream' });
  const began = performance.now();
  let count = 0;
  const write = async (stream: string) => {
    for (let revision = -1; performance.now() - began < SECONDS * 1000; revision++) {
      await store.append(stream, [event()], { expected: revision < 0 ? 'no-stream' : revision });
      count++;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, index) => write(`w-${index}`)));
  const rate = (count * 1000) / (performance.now() - began);
  await store.close();
  return rate;
}

const uuidOf = (text: string) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
const organizationId = uuidOf('organization');

/** What 200 users leave behind, all at once: half of the events with one personal field. */
async function fill(store: SqliteEventStore, codec: Codec): Promise<void> {
  const turns = REPLAYED / 200 / 4;
  await Promise.all(
    Array.from({ length: 200 }, async (_, user) => {
      for (let turn = 0; turn < turns; turn++) await signIn(store, codec, uuidOf(`user ${user}`), turn);
    }),
  );
}

async function signIn(store: SqliteEventStore, codec: Codec, userId: string, turn: number): Promise<void> {
  const attemptId = uuidOf(`attempt ${userId} ${turn}`);
  const said = {
    organizationId,
    userId,
    actor: { kind: 'user' as const, id: userId },
    correlationId: uuidOf(`request ${turn}`),
    causationId: uuidOf(`command ${turn}`),
    occurredAt: new Date(Date.UTC(2026, 10, 1) + turn * 3_600_000).toISOString(),
  };
  const happened: Record<string, [string, Record<string, unknown>][]> = {
    activity: [
      ['SessionAccessed', { ip: `192.0.2.${turn % 250}` }],
      ['SessionAccessed', { ip: `198.51.100.${turn % 250}` }],
    ],
    attempts: [
      ['AttemptReserved', { attemptId, kind: 'password', challengeId: null, bucket: 'strangers' }],
      ['AttemptSucceeded', { attemptId }],
    ],
  };
  await Promise.all(
    Object.entries(happened).map(async ([category, events]) => {
      const encoded = await Promise.all(
        events.map(([type, data]) => codec.encode({ id: randomUUID(), type, data }, said)),
      );
      const expected = turn === 0 ? 'no-stream' : turn * 2 - 1;
      await store.append(`${category}-${userId}`, encoded, { expected });
    }),
  );
}

const folds = { activity: domain.activity, attempts: domain.attempts } as unknown as Record<
  string,
  domain.Fold<unknown, domain.DomainEvent>
>;

/** Rows into the memory of this process, and nothing done with them. */
async function scansPerSecond(store: SqliteEventStore): Promise<number> {
  const began = performance.now();
  for (let [after, count] = [0, 0]; ;) {
    const page = await store.readAll({ after, limit: 1_000 });
    count += page.length;
    if (page.length < 1_000) return (count * 1000) / (performance.now() - began);
    after = page.at(-1)?.position ?? 0;
  }
}

async function replaysPerSecond(store: SqliteEventStore, codec: Codec, open: boolean): Promise<number> {
  const states = new Map<string, unknown>();
  const began = performance.now();
  let [after, count] = [0, 0];
  for (;;) {
    const page = await store.readAll({ after, limit: 1_000 });
    for (const decoded of await codec.decodeAll(page, { open })) {
      const fold = folds[decoded.category] as (typeof folds)[string];
      const stream = `${decoded.category}-${decoded.id}`;
      states.set(stream, fold.evolve(states.get(stream) ?? fold.initial, decoded as never));
    }
    count += page.length;
    if (page.length < 1_000) return (count * 1000) / (performance.now() - began);
    after = page.at(-1)?.position ?? 0;
  }
}

async function main(): Promise<void> {
  const writers = [1, 32, 256];
  const [syncs, raw] = [[] as number[], [] as number[]];
  const rates = writers.map(() => [] as number[]);
  for (let round = 0; round < ROUNDS; round++) {
    syncs.push(syncsPerSecond());
    raw.push(rawCommitsPerSecond());
    for (const [index, count] of writers.entries()) rates[index]?.push(await appendsPerSecond(count));
  }
  show('fdatasync of a small append', median(syncs));
  show('raw node:sqlite, one event a commit', median(raw));
  for (const [index, count] of writers.entries()) {
    const rate = median(rates[index] ?? []);
    const ratios = `${(rate / median(raw)).toFixed(2)} x raw, ${(rate / median(syncs)).toFixed(2)} x fdatasync`;
    show(`append, one event, exact revision, ${count} writer${count > 1 ? 's' : ''}`, rate, ratios);
  }

  const store = new SqliteEventStore(newFile());
  const codec = new Codec(domain.catalogues, new MemoryDataKeys(entropy), entropy);
  await fill(store, codec);
  const page = await store.readAll({ after: 0, limit: 1_000 });
  const bytes = page.reduce((sum, each) => sum + each.data.length + each.metadata.length, 0) / page.length;
  const replays: Record<string, () => Promise<number>> = {
    'scan, nothing done with it': () => scansPerSecond(store),
    'replay and fold, personal fields unopened': () => replaysPerSecond(store, codec, false),
    'replay and fold, personal fields opened': () => replaysPerSecond(store, codec, true),
  };
  for (const [title, replay] of Object.entries(replays)) {
    const all: number[] = [];
    for (let round = 0; round < ROUNDS; round++) all.push(await replay());
    show(title, median(all), `${REPLAYED} events of ${Math.round(bytes)} bytes`);
  }
  await store.close();
}

main().finally(() => rmSync(folder, { recursive: true }));
