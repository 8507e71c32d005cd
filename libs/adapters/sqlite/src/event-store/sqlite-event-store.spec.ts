import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable, WrongExpectedRevision, type EventToAppend } from '@sallyport/event-store';
import { eventStoreContract } from '@sallyport/event-store/contract';
import { until } from '@sallyport/testing';
import { DataFolderError } from '../data-folder/data-folder-error';
import { eventsSchema } from './events-schema';
import { SqliteEventStore } from './sqlite-event-store';

let folder: string;
let file: string;
let store: SqliteEventStore;
const open = (): SqliteEventStore => (store = new SqliteEventStore(file));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sallyport-events-'));
  file = join(folder, 'events.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

eventStoreContract(
  'SqliteEventStore',
  async () => ({
    store: open(),
    reopen: async () => {
      await store.close();
      return open();
    },
    dispose: () => store.close(),
  }),
  { uniqueIds: false },
);

const newEvent = (type = 'Happened'): EventToAppend => ({
  id: randomUUID(),
  type,
  data: '{}',
  metadata: '{}',
});
const append = (stream: string, ...events: EventToAppend[]) =>
  store.append(stream, events, { expected: 'no-stream' });

/** Does something to the file that the store has open. */
function tamper(sql: string): void {
  const database = new DatabaseSync(file, { timeout: 1_000 });
  database.exec(sql);
  database.close();
}

describe('appends that share a commit', () => {
  beforeEach(open);
  afterEach(() => store.close());

  it('stand or fall on their own when a revision is wrong', async () => {
    await append('a-1', newEvent());
    const outcomes = await Promise.allSettled([
      append('a-2', newEvent(), newEvent()),
      append('a-1', newEvent()),
      append('a-4', newEvent()),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(WrongExpectedRevision) });
    const log = await store.readAll({ after: 0, limit: 100 });
    expect(log.map(({ stream, revision }) => `${stream}@${revision}`)).toEqual([
      'a-1@0',
      'a-2@0',
      'a-2@1',
      'a-4@0',
    ]);
  });

  it('are all told when the disk fails, are all absent, and can be tried again with the same ids', async () => {
    tamper(`CREATE TRIGGER disk_full BEFORE INSERT ON events WHEN NEW.type = 'TooMuch'
            BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`);
    const [small, large] = [newEvent(), newEvent('TooMuch')];
    const both = () => Promise.allSettled([append('a-1', small), append('a-2', large)]);
    for (const outcome of await both()) {
      expect(outcome).toMatchObject({
        reason: new StoreUnavailable('the log cannot be written: database or disk is full'),
      });
    }
    expect(await store.readAll({ after: 0, limit: 100 })).toEqual([]);
    tamper('DROP TRIGGER disk_full');
    for (const outcome of await both()) expect(outcome).toMatchObject({ value: { revision: 0 } });
  });
});

describe('the file', () => {
  afterEach(() => store.close().catch(() => undefined));

  it('lets no event be changed or removed', async () => {
    open();
    await append('a-1', newEvent());
    expect(() => tamper(`UPDATE events SET data = '{"forged":true}'`)).toThrow('only appended to');
    expect(() => tamper('DELETE FROM events')).toThrow('only appended to');
  });

  it('of the first release is read and written on', async () => {
    const database = new DatabaseSync(file);
    database.exec(`${eventsSchema.steps[0]}; PRAGMA user_version = 1;
      INSERT INTO events VALUES (1, 'a-1', 0, 'an-id', 'First', '{}', '{}')`);
    database.close();
    open();
    await store.append('a-1', [newEvent('Second')], { expected: 0 });
    expect((await store.readStream('a-1')).map(({ type }) => type)).toEqual(['First', 'Second']);
    await store.close();
  });

  it('of a newer release is left alone, with a word on what to do', async () => {
    open();
    await store.close();
    tamper('PRAGMA user_version = 99');
    expect(open).toThrow(DataFolderError);
    expect(open).toThrow(
      /written by a newer release \(its schema is 99, this release knows \d\).*Run that release/,
    );
  });

  it('that is none is refused', () => {
    writeFileSync(file, 'not a database, and longer than a header of one hundred bytes'.repeat(20));
    expect(open).toThrow(DataFolderError);
    expect(open).toThrow(/bring it back from a backup/);
  });

  it('whose tail was torn off is refused, or its loss told at the first read', async () => {
    open();
    for (let index = 0; index < 50; index++)
      await append(`a-${index}`, { ...newEvent(), data: 'x'.repeat(4_000) });
    await store.close();
    truncateSync(file, 4_096 * 20);
    const read = async () => open().readAll({ after: 0, limit: 1_000 });
    await expect(read()).rejects.toThrow(/malformed/);
  });

  it('that loses its table makes the store unavailable, not empty', async () => {
    open();
    await append('a-1', newEvent());
    tamper('DROP TABLE events');
    await expect(store.readStream('a-1')).rejects.toThrow(StoreUnavailable);
    await expect(append('a-2', newEvent())).rejects.toThrow(StoreUnavailable);
  });
});

describe('the ends of streams that it keeps in mind', () => {
  beforeEach(open);
  afterEach(() => store.close());
  const behind = async (from: number) => (await store.readStream('a-1', { from })).map(({ type }) => type);

  it('move with each append', async () => {
    expect(await behind(0)).toEqual([]);
    await append('a-1', newEvent('First'));
    expect(await behind(0)).toEqual(['First']);
    expect(await behind(1)).toEqual([]);
    await store.append('a-1', [newEvent('Second')], { expected: 0 });
    expect(await behind(1)).toEqual(['Second']);
  });

  it('are not taken from the answer to a repeated append, which is an old one', async () => {
    const first = newEvent('First');
    await append('a-1', first);
    await store.append('a-1', [newEvent('Second')], { expected: 0 });
    await append('a-1', first);
    expect(await behind(1)).toEqual(['Second']);
  });

  it('are not taken from a read that was cut short', async () => {
    await append('a-1', newEvent('First'), newEvent('Second'));
    await store.readStream('a-1', { limit: 1 });
    expect(await behind(1)).toEqual(['Second']);
  });
});

describe('beside another process on the same file', () => {
  let other: SqliteEventStore;
  beforeEach(() => {
    open();
    other = new SqliteEventStore(file);
  });
  afterEach(async () => {
    await store.close();
    await other.close();
  });
  const typesOf = async (from = 0) => (await store.readStream('a-1', { from })).map(({ type }) => type);

  it('sees what the other appends to a stream whose end it had seen', async () => {
    await append('a-1', newEvent('First'));
    expect(await typesOf(1)).toEqual([]);
    await other.append('a-1', [newEvent('Second')], { expected: 0 });
    await until(async () => (await typesOf(1)).length > 0);
    expect(await typesOf()).toEqual(['First', 'Second']);
  });

  it('sees it also while it appends without a pause', async () => {
    await append('a-1', newEvent('First'));
    expect(await typesOf(1)).toEqual([]);
    await other.append('a-1', [newEvent('Second')], { expected: 0 });
    for (let appended = 0; (await typesOf(1)).length === 0; appended++) {
      expect(appended).toBeLessThan(10_000);
      await append(`b-${appended}`, newEvent());
    }
  });

  it('wakes its subscribers', async () => {
    const end = new AbortController();
    const seen: string[] = [];
    const following = (async () => {
      for await (const message of store.subscribe({ after: 0, signal: end.signal }))
        seen.push(message.kind === 'event' ? message.event.type : message.kind);
    })();
    await until(() => seen.includes('caught-up'));
    await other.append('a-1', [newEvent('FromOutside')], { expected: 'no-stream' });
    await until(() => seen.includes('FromOutside'));
    end.abort();
    await following;
  });

  it('refuses a revision that the other has taken, and reads the right one right after', async () => {
    expect(await typesOf()).toEqual([]);
    await other.append('a-1', [newEvent('First')], { expected: 'no-stream' });
    await expect(append('a-1', newEvent('Second'))).rejects.toThrow(WrongExpectedRevision);
    expect(await typesOf()).toEqual(['First']);
  });

  it('gives each revision once when both race for it, and positions in the order of commits', async () => {
    const race = (one: SqliteEventStore, type: string) =>
      Promise.allSettled(
        Array.from({ length: 50 }, (_, index) =>
          one.append(`a-${index}`, [newEvent(type)], { expected: 'no-stream' }),
        ),
      );
    const outcomes = (await Promise.all([race(store, 'Mine'), race(other, 'Theirs')])).flat();
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
    for (const { reason } of outcomes.filter((outcome) => outcome.status === 'rejected'))
      expect(reason).toBeInstanceOf(WrongExpectedRevision);
    const log = await store.readAll({ after: 0, limit: 1_000 });
    expect(log.map(({ position }) => position)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(new Set(log.map(({ stream }) => stream)).size).toBe(50);
  });
});
