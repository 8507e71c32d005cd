import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '@sallyport/event-store';
import {
  defineProjection,
  patch,
  patchWhere,
  projections,
  put,
  removeWhere,
  type Query,
  type Write,
} from '@sallyport/read-models';
import { querySql } from './query-sql';
import { tableOf } from './projection-table';
import { SqliteReadModelStore } from './sqlite-read-model-store';

interface Note {
  readonly owner: string;
  readonly text: string;
}
const notes = defineProjection<Note>({ name: 'notes', version: 1, indexes: [['owner', 'text']], on: {} });

let folder: string;
let file: string;
let store: SqliteReadModelStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sallyport-'));
  file = join(folder, 'read-models.db');
  store = new SqliteReadModelStore(file);
  await store.prepare(notes);
  await store.activate(notes);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

let position = 0;
beforeEach(() => (position = 0));
const write = (...writes: Write<Note>[]) => {
  const batch = [{ position: ++position, writes: writes as unknown as Write[] }];
  return store.apply([{ projection: notes, writes: batch }], position);
};
const bytes = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');

it('says so when the file cannot be read', async () => {
  const other = new DatabaseSync(file);
  other.exec(`DROP TABLE ${tableOf('notes', 1)}`);
  other.close();
  for (const query of [
    () => store.find(notes, { where: {} }),
    () => store.findById(notes, ['a']),
    () => store.count(notes, { owner: 'a' }),
  ]) {
    await expect(query()).rejects.toThrow(/^the read models cannot be read: /);
    await expect(query()).rejects.toThrow(StoreUnavailable);
  }
});

it('leaves nothing of a batch that fails', async () => {
  await write(put('a', { owner: 'ana', text: 'before' }));
  await expect(write(patch('a', { text: 'after' }), patchWhere({ text: 'x' }, {}))).rejects.toThrow(
    'no index',
  );
  expect(await store.findById(notes, ['a'])).toEqual([{ id: 'a', owner: 'ana', text: 'before' }]);
  expect(await store.checkpoint(notes)).toBe(1);
});

it('leaves nothing in its files of what was removed with its owner', async () => {
  // More than fits a page, so that it is spread over pages of its own.
  await write(
    put('a', { owner: 'ana', text: 'the-secret-of-ana '.repeat(1_000) }),
    put('b', { owner: 'bob', text: 'x' }),
  );
  await write(patch('a', { text: 'the-secret-of-ana, shorter' }));
  expect(bytes()).toContain('the-secret-of-ana');
  await write(removeWhere({ owner: 'ana' }));
  expect(bytes()).not.toContain('the-secret-of-ana');
  expect(await store.count(notes, {})).toBe(1);
});

it('takes no field for a way into the statement', async () => {
  const where = { [`text') OR 1 --`]: 'x' } as unknown as Query<Note>['where'];
  await expect(store.find(notes, { where })).rejects.toThrow('not a field');
});

describe('every page of the product', () => {
  /** The queries that pages make, by projection: each has to go along an index, and find its order there. */
  const queries: Readonly<Record<string, readonly Query[]>> = {
    'audit-log': [
      paged({ userId: 'u' }, 'occurredAt'),
      paged({ organizationId: 'o' }, 'occurredAt'),
      paged({ organizationId: 'o', type: 'DeviceBlocked' }, 'occurredAt'),
    ],
    'audit-subjects': [{ where: { id: ['a', 'b'] } }],
    'country-counts': [days()],
    'delivery-counts': [days()],
    devices: [paged({ userId: 'u' }, 'lastSeenAt')],
    locations: [paged({ userId: 'u' }, 'lastSeenAt')],
    messages: [paged({ userId: 'u' }, 'at'), paged({ organizationId: 'o' }, 'at')],
    'policy-history': [paged({ organizationId: 'o' }, 'at')],
    sessions: [
      paged({ userId: 'u', ended: false }, 'lastAccessedAt'),
      { where: { organizationId: 'o', ended: false, assurance: 'password' } },
    ],
    'sign-in-counts': [{ ...days(), range: { field: 'hour', from: 'a', to: 'b' } }],
    'sign-ins': [
      paged({ userId: 'u' }, 'at'),
      paged({ userId: 'u', locationId: 'l' }, 'at'),
      paged({ organizationId: 'o' }, 'at'),
    ],
    'two-factor': [{ where: { userId: 'u' } }],
    users: [
      paged({ organizationId: 'o' }, 'email'),
      paged({ organizationId: 'o', role: 'administrator' }, 'email'),
    ],
  };

  it('is there for each read model', () => {
    expect(Object.keys(queries)).toEqual(projections.map(({ name }) => name));
  });

  it.each(projections)('goes along an index of $name', async (projection) => {
    await store.prepare(projection);
    const database = new DatabaseSync(file, { readOnly: true });
    for (const query of queries[projection.name] ?? []) {
      const { text, values } = querySql(query);
      const table = tableOf(projection.name, projection.version);
      const plan = database
        .prepare(`EXPLAIN QUERY PLAN SELECT id, document FROM ${table} WHERE ${text}`)
        .all(...values);
      const steps = plan.map(({ detail }) => String(detail));
      expect(steps.some((step) => step.startsWith(`SEARCH ${table} USING INDEX`))).toBe(true);
      if (query.sort) expect(steps.join()).not.toContain('TEMP B-TREE');
    }
    database.close();
  });
});

function days(): Query {
  return { where: { organizationId: 'o' }, range: { field: 'day', from: 'a', to: 'b' } };
}

function paged(where: Query['where'], field: string): Query {
  return { where, sort: { field, direction: 'descending' }, behind: { value: 'x', id: 'y' }, limit: 20 };
}
