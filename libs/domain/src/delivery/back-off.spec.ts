import { backOff } from './back-off';

it.each([
  [1, 1_000, 2_000],
  [2, 2_000, 4_000],
  [5, 16_000, 32_000],
  [9, 150_000, 300_000],
  [2_000, 150_000, 300_000],
])('after %d failures waits between %d and %d ms', (failures, least, most) => {
  expect(backOff(failures, 0)).toBe(least);
  const longest = backOff(failures, 0.999);
  expect(longest).toBeLessThanOrEqual(most);
  expect(longest).toBeGreaterThan(most * 0.99);
});
