import { defineProjection, MemoryReadModelStore, put } from '@sallyport/read-models';
import { problemOf } from '../http/problem';
import { pageOf, type PageQuery } from './page';

interface Thing {
  readonly owner: string;
  readonly at: string;
  readonly odd: boolean;
}
const things = defineProjection<Thing>({ name: 'things', version: 1, indexes: [['owner', 'at']], on: {} });
const list = { where: { owner: 'ana' }, sort: { field: 'at', direction: 'descending' } } as const;
const store = new MemoryReadModelStore();

/** Seven things in three moments: `a` and `b` at the first, and so on. */
beforeAll(async () => {
  await store.prepare(things);
  await store.activate(things);
  const documents = [...'abcdefg'].map((id, index) => ({
    position: index + 1,
    writes: [put(id, { owner: 'ana', at: String(Math.floor(index / 2)), odd: index % 2 === 1 })],
  }));
  const others = [{ position: 8, writes: [put('z', { owner: 'bob', at: '1', odd: true })] }];
  await store.apply([{ projection: things, writes: [...documents, ...others] }], 8);
});

async function walk(limit: number, keep?: (thing: Thing) => boolean): Promise<string[]> {
  const pages: string[] = [];
  let query: PageQuery = { limit };
  for (;;) {
    const { data, nextCursor } = await pageOf(store, things, keep ? { ...list, keep } : list, query);
    pages.push(data.map(({ id }) => id).join(''));
    if (nextCursor === null) return pages;
    query = { limit, cursor: nextCursor };
  }
}

it.each([
  [1, ['g', 'f', 'e', 'd', 'c', 'b', 'a']],
  [3, ['gfe', 'dcb', 'a']],
  [7, ['gfedcba']],
  [100, ['gfedcba']],
])('gives each thing once, in pages of %d', async (limit, pages) => expect(await walk(limit)).toEqual(pages));

it.each([
  [1, ['f', 'd', 'b']],
  [2, ['fd', 'b']],
  [3, ['fdb']],
])('fills pages of %d with what is kept', async (limit, pages) =>
  expect(await walk(limit, ({ odd }) => odd)).toEqual(pages),
);

it('has an end when nothing is kept', async () => expect(await walk(2, () => false)).toEqual(['']));

it.each([
  ['junk', 'x'],
  ['another encoding', Buffer.from('["1","a"]').toString('hex')],
  ['an operator', Buffer.from('[{"$gt":""},"a"]').toString('base64url')],
  ['an object', Buffer.from('{"value":"1","id":"a"}').toString('base64url')],
  ['too much', Buffer.from('["1","a",1]').toString('base64url')],
  ['nothing', ''],
])('refuses a cursor that is %s', async (_, cursor) => {
  const error: unknown = await pageOf(store, things, list, { limit: 2, cursor }).catch(
    (thrown: unknown) => thrown,
  );
  expect(problemOf(error)).toMatchObject({ code: 'invalid_input' });
});
