import { BatchedReads } from './batched-reads';

const stored = new Map(['ana', 'bob', 'eve'].map((_id) => [_id, { _id, name: _id.toUpperCase() }]));
let questions: string[][];
const read = async (ids: readonly string[]) => {
  questions.push([...ids]);
  // Backwards: a server promises no order.
  return [...stored.values()].filter(({ _id }) => ids.includes(_id)).reverse();
};
beforeEach(() => (questions = []));

it('asks once for all that are asked for at once, and gives each its own', async () => {
  const reads = new BatchedReads(read);
  const found = await Promise.all(['bob', 'nobody', 'ana', 'bob'].map((id) => reads.find(id)));
  expect(found.map((one) => one?.name)).toEqual(['BOB', undefined, 'ANA', 'BOB']);
  expect(questions).toEqual([['bob', 'nobody', 'ana']]);
});

it('keeps nothing', async () => {
  const reads = new BatchedReads(read);
  await reads.find('eve');
  stored.delete('eve');
  expect(await reads.find('eve')).toBeUndefined();
  expect(questions).toEqual([['eve'], ['eve']]);
});

it('does not join a question that is under way: it may have seen what stood before', async () => {
  const reads = new BatchedReads(read);
  const first = reads.find('ana');
  await Promise.resolve();
  await Promise.all([first, reads.find('ana')]);
  expect(questions).toEqual([['ana'], ['ana']]);
});

it('asks in parts for very many', async () => {
  const reads = new BatchedReads(read);
  await Promise.all(Array.from({ length: 2_500 }, (_, index) => reads.find(String(index))));
  expect(questions.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
});

it('fails for all who asked, and works again afterwards', async () => {
  let isAway = true;
  const reads = new BatchedReads(async (ids) => {
    if (isAway) throw new Error('away');
    return read(ids);
  });
  const failed = await Promise.allSettled([reads.find('ana'), reads.find('bob')]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isAway = false;
  expect(await reads.find('ana')).toMatchObject({ name: 'ANA' });
});
