import { StreamEnds } from './stream-ends';

let ends: StreamEnds;
beforeEach(() => (ends = new StreamEnds()));

it('knows nothing of a stream that was not read', () => {
  expect(ends.isBefore('a-1', 0)).toBe(false);
});

it('knows where a stream ends that was read to its end', () => {
  ends.sawAll('a-1', 2, 3);
  expect([4, 5, 6].map((revision) => ends.isBefore('a-1', revision))).toEqual([false, true, true]);
});

it('knows that there is no such stream', () => {
  ends.sawAll('a-1', 0, 0);
  expect(ends.isBefore('a-1', 0)).toBe(true);
});

it('knows nothing any more once an append has begun', () => {
  ends.sawAll('a-1', 0, 1);
  ends.begin('a-1');
  expect(ends.isBefore('a-1', 1)).toBe(false);
});

it('knows nothing any more once another process has appended', () => {
  ends.sawAll('a-1', 0, 1);
  ends.sawAll('a-2', 0, 0);
  ends.forgetAll();
  expect([ends.isBefore('a-1', 1), ends.isBefore('a-2', 0)]).toEqual([false, false]);
});

it('believes no read while an append is under way, since it may be committed already or not yet', () => {
  ends.begin('a-1');
  ends.begin('a-1');
  ends.settle('a-1');
  ends.sawAll('a-1', 0, 1);
  expect(ends.isBefore('a-1', 1)).toBe(false);
  ends.settle('a-1');
  ends.sawAll('a-1', 0, 2);
  expect(ends.isBefore('a-1', 2)).toBe(true);
});

it('takes the end from the last append that is answered, and from none before it', () => {
  ends.begin('a-1');
  ends.begin('a-1');
  ends.settle('a-1', 1);
  expect(ends.isBefore('a-1', 1)).toBe(false);
  ends.settle('a-1', 2);
  expect([1, 2].map((revision) => ends.isBefore('a-1', revision))).toEqual([false, true]);
});
