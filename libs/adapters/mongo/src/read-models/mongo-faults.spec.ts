import type { Document } from 'mongodb';
import { StoreUnavailable } from '@sallyport/event-store';
import {
  defineProjection,
  patch,
  patchWhere,
  put,
  remove,
  removeWhere,
  type PositionedWrites,
  type Query,
  type Write,
} from '@sallyport/read-models';
import { CommandError, MongoServer } from '../../../../../test/servers/mongo';
import { MongoConnection } from '../connection/mongo-connection';
import { MongoReadModelStore } from './mongo-read-model-store';

jest.setTimeout(60_000);

interface Note {
  readonly owner: string;
  readonly text: string;
  readonly since: number;
  readonly open: boolean;
}
const notes = (version = 1) =>
  defineProjection<Note>({ name: 'notes', version, indexes: [['owner', 'open']], on: {} });
const note = (change: Partial<Note> = {}): Note => ({
  owner: 'ana',
  text: '',
  since: 1,
  open: true,
  ...change,
});

/** One event a line, of every kind of write; what comes later undoes and repeats what came before. */
const history: readonly PositionedWrites[] = [
  [put('a', note())],
  [put('b', note({ owner: 'bob' })), put('c', note({ owner: 'cleo' }))],
  [put('a', note({ since: 9, text: 'again' }), ['since'])],
  [patchWhere({ owner: 'ana', open: true }, { open: false }), put('d', note())],
  [remove('b')],
  [put('b', note({ owner: 'ana', since: 6 }))],
  [patchWhere({ owner: 'ana', open: true }, { text: 'closed', open: false }, 'd')],
  [removeWhere({ owner: 'cleo' }), patch('c', { text: 'gone' })],
  [patch('d', { owner: 'cleo' })],
  [removeWhere({ owner: 'ana' }), put('e', note({ owner: 'eve' }))],
].map((writes, index) => ({ position: index + 1, writes: writes as unknown as Write[] }));

let server: MongoServer;
let connection: MongoConnection;
let store: MongoReadModelStore;
const open = async (timeout = 20_000) => {
  connection = new MongoConnection(server.uri, { timeout });
  store = new MongoReadModelStore(connection);
};
beforeEach(async () => {
  server = new MongoServer();
  await server.start();
  await open();
  await store.prepare(notes());
  await store.activate(notes());
});
afterEach(async () => {
  await connection.close();
  await server.stop();
});

const apply = (writes: readonly PositionedWrites[]) =>
  store.apply([{ projection: notes(), writes }], writes.at(-1)?.position ?? 0);
const all = (query: Query<Note> = { where: {} }) => store.find(notes(), query);
const afterAll10 = [
  { id: 'd', ...note({ owner: 'cleo', open: true }) },
  { id: 'e', ...note({ owner: 'eve' }) },
];
/** Lets so many documents of the next bulk be written, and fails the rest of it. */
function cutNextBulk(written: number): void {
  server.interfere = (command: Document) => {
    if (command['update'] !== 'notes_v1') return undefined;
    server.interfere = () => undefined;
    const updates = (command['updates'] as Document[]).slice(0, written);
    return {
      instead: updates.length > 0 ? { ...command, updates } : undefined,
      then: new CommandError(50, 'MaxTimeMSExpired', 'operation exceeded time limit'),
    };
  };
}
const forgetCheckpoint = () =>
  connection.on<{ _id: string }, unknown>('projections', (projections) =>
    projections.updateOne({ _id: 'notes' }, { $set: { 'checkpoints.v1': 0 } }),
  );

it('does the whole history as one batch', async () => {
  await apply(history);
  expect(await all()).toEqual(afterAll10);
});

describe.each([0, 1, 2, 3, 4, 5])('a batch that is cut off after %i documents', (written) => {
  beforeEach(async () => {
    cutNextBulk(written);
    await expect(apply(history)).rejects.toThrow(StoreUnavailable);
    expect(await store.checkpoint(notes())).toBe(0);
  });

  it('comes out the same when it comes again', async () => {
    await apply(history);
    expect(await all()).toEqual(afterAll10);
    expect(await store.checkpoint(notes())).toBe(10);
  });

  it('comes out the same event by event', async () => {
    for (const one of history) await apply([one]);
    expect(await all()).toEqual(afterAll10);
  });
});

it('is not taken back by a process that is behind, nor is what was removed made again', async () => {
  await apply(history);
  for (const { position } of history) {
    await forgetCheckpoint();
    await apply(history.slice(0, position));
    expect(await all()).toEqual(afterAll10);
  }
});

it('goes on from its checkpoint after the server was killed in the middle of a batch', async () => {
  await apply(history.slice(0, 3));
  server.interfere = (command) => {
    if (command['update'] !== 'notes_v1') return undefined;
    server.interfere = () => undefined;
    const [first] = command['updates'] as Document[];
    return { instead: { ...command, updates: [first] }, then: 'stop' };
  };
  await expect(apply(history)).rejects.toThrow(StoreUnavailable);
  await server.start();
  expect(await store.checkpoint(notes())).toBe(3);
  await apply(history);
  expect(await all()).toEqual(afterAll10);
});

describe('a server that cannot be asked', () => {
  const unavailable = async () => {
    await expect(all()).rejects.toThrow(StoreUnavailable);
    await expect(store.activeVersion('notes')).rejects.toThrow(StoreUnavailable);
    await expect(store.park(notes(), 1, 'why')).rejects.toThrow(StoreUnavailable);
    await expect(apply(history)).rejects.toThrow(StoreUnavailable);
  };
  beforeEach(async () => {
    await connection.close();
    await open(300);
  });

  it('is told as such when it is away', async () => {
    await server.stop();
    await unavailable();
  });

  it('is told as such when it is silent', async () => {
    server.interfere = ({ find, update }) =>
      find !== undefined || update !== undefined ? { then: 'silent' } : undefined;
    await unavailable();
  });

  it('is told as such when it is no longer the primary', async () => {
    server.interfere = ({ find, update }) =>
      find !== undefined || update !== undefined
        ? { then: new CommandError(10107, 'NotWritablePrimary', 'not primary') }
        : undefined;
    await unavailable();
  });
});

it('is found when it was away at first and came back', async () => {
  await connection.close();
  await server.stop();
  await open(2_000);
  await expect(all()).rejects.toThrow(StoreUnavailable);
  await server.start();
  expect(await all()).toEqual([]);
});

it('does not take a mistake of ours for an outage', async () => {
  server.interfere = ({ find }) =>
    find !== undefined ? { then: new CommandError(2, 'BadValue', 'unknown operator') } : undefined;
  await expect(all()).rejects.toThrow('unknown operator');
});

describe('another process', () => {
  it('activates a version, and this one reads it at once', async () => {
    await apply(history);
    expect(await all()).toEqual(afterAll10);
    const other = new MongoReadModelStore(connection);
    await other.prepare(notes(2));
    const writes = [{ position: 1, writes: [put('z', note())] as unknown as Write[] }];
    await other.apply([{ projection: notes(2), writes }], 1);
    await other.activate(notes(2));
    expect((await all()).map(({ id }) => id)).toEqual(['z']);
  });

  it('activates a version, and this one writes no more to the old one', async () => {
    await new MongoReadModelStore(connection).prepare(notes(2));
    await new MongoReadModelStore(connection).activate(notes(2));
    await expect(apply(history)).rejects.toThrow('notes, version 1, was not prepared');
    expect(await connection.collectionsLike('notes')).toEqual(['notes_v2']);
  });
});

it('stays closed', async () => {
  await connection.close();
  await expect(all()).rejects.toThrow(StoreUnavailable);
});

it('takes neither a field nor a value for a way into the query', async () => {
  await apply(history);
  await expect(all({ where: { $where: 'true' } as never })).rejects.toThrow('not a field');
  await expect(all({ where: { 'owner.length': 4 } as never })).rejects.toThrow('not a field');
  expect(await all({ where: { owner: { $ne: 'nobody' } as never } })).toEqual([]);
});

it('has documents as analysts are told, with the position of the last event that changed each', async () => {
  await apply(history);
  const stored = await connection.on<Document, Document[]>('notes_v1', (documents) =>
    documents.find({}, { sort: { _id: 1 } }).toArray(),
  );
  expect(stored).toEqual([
    { _id: 'a', _position: 10, _removed: true },
    { _id: 'b', _position: 10, _removed: true },
    { _id: 'c', _position: 8, _removed: true },
    { _id: 'd', _position: 9, ...note({ owner: 'cleo' }) },
    { _id: 'e', _position: 10, ...note({ owner: 'eve' }) },
  ]);
});
