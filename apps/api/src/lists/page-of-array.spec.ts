import { problemOf } from '../http/problem';
import type { PageQuery } from './page';
import { pageOfArray } from './page-of-array';

const things = [
  { id: 'b', at: '1' },
  { id: 'a', at: '1' },
  { id: 'd', at: '3' },
  { id: 'c', at: '2' },
];
const page = (query: PageQuery) => pageOfArray(things, ({ at, id }) => ({ value: at, id }), query);

it.each([
  [1, ['d', 'c', 'b', 'a']],
  [3, ['dcb', 'a']],
  [4, ['dcba']],
  [100, ['dcba']],
])('gives each thing once, in pages of %d', (limit, expected) => {
  const pages: string[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const { data, nextCursor } = page({ limit, cursor });
    pages.push(data.map(({ id }) => id).join(''));
    cursor = nextCursor;
  }
  expect(pages).toEqual(expected);
});

it('refuses a cursor that is none', () => {
  let refusal: unknown;
  try {
    page({ limit: 2, cursor: 'junk' });
  } catch (error) {
    refusal = error;
  }
  expect(problemOf(refusal)).toMatchObject({ code: 'invalid_input' });
});
