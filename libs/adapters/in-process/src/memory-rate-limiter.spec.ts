import { rateLimiterContract } from '@sallyport/testing';
import { MemoryRateLimiter } from './index';

rateLimiterContract('MemoryRateLimiter', () => new MemoryRateLimiter());

describe('when time passes', () => {
  const limit = { name: 'logins', points: 3, seconds: 60 };
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('lets through again when it is over, not before', async () => {
    const limiter = new MemoryRateLimiter();
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
});
