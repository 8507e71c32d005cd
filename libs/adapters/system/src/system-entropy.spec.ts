import { SystemEntropy } from './system-entropy';

const entropy = new SystemEntropy();

it.each([1, 12, 16, 32, 4_096, 4_097, 10_000])('gives as many as it is asked for: %d', (count) => {
  expect(entropy.bytes(count)).toHaveLength(count);
});

it('gives nothing twice, whatever is asked for in between', () => {
  const given = Array.from({ length: 5_000 }, (_, index) => {
    entropy.bytes(index % 33);
    return entropy.bytes(12).toString('hex');
  });
  expect(new Set(given).size).toBe(given.length);
});

it('leaves what it has given as it is', () => {
  const given = entropy.bytes(32);
  const before = given.toString('hex');
  for (let more = 0; more < 1_000; more += 1) entropy.bytes(32);
  expect(given.toString('hex')).toBe(before);
  expect(before).not.toMatch(/^0+$/);
});

it('gives all values of a byte', () => {
  expect(new Set(entropy.bytes(4_096)).size).toBe(256);
});
