import { MemoryRateLimiter } from './index';

const limit = { name: 'logins', points: 3, seconds: 60 };
let limiter: MemoryRateLimiter;
beforeEach(() => {
  jest.useFakeTimers();
  limiter = new MemoryRateLimiter();
});
afterEach(() => jest.useRealTimers());

it('lets as many through as the limit says, and tells when there will be more', async () => {
  const states = [];
  for (let i = 0; i < 5; i += 1) states.push(await limiter.consume(limit, '192.0.2.1'));
  expect(states.map(({ allowed }) => allowed)).toEqual([true, true, true, false, false]);
  expect(states.map(({ remaining }) => remaining)).toEqual([2, 1, 0, 0, 0]);
  expect(states.at(-1)?.resetSeconds).toBe(60);
});

it('lets through again when the time is over', async () => {
  await limiter.consume(limit, '192.0.2.1', 3);
  jest.advanceTimersByTime(59_000);
  expect(await limiter.consume(limit, '192.0.2.1')).toEqual({
    allowed: false,
    remaining: 0,
    resetSeconds: 1,
  });
  jest.advanceTimersByTime(1_000);
  expect(await limiter.consume(limit, '192.0.2.1')).toMatchObject({ allowed: true, remaining: 2 });
});

it('counts each key and each limit on its own', async () => {
  await limiter.consume(limit, '192.0.2.1', 3);
  expect(await limiter.consume(limit, '192.0.2.2')).toMatchObject({ allowed: true });
  expect(await limiter.consume({ ...limit, name: 'resets' }, '192.0.2.1')).toMatchObject({ allowed: true });
});

it('takes several points at once', async () => {
  expect(await limiter.consume(limit, '192.0.2.1', 4)).toMatchObject({ allowed: false });
});

it('is exact for calls made at once', async () => {
  const states = await Promise.all(Array.from({ length: 50 }, () => limiter.consume(limit, '192.0.2.1')));
  expect(states.filter(({ allowed }) => allowed)).toHaveLength(3);
});
