import type { RateLimiter } from '@sallyport/ports';
import { until } from '../until';

const limit = { name: 'logins', points: 3, seconds: 60 };

/** What every rate limiter does. `make` gives one that has counted nothing yet for each test. */
export function rateLimiterContract(name: string, make: () => RateLimiter | Promise<RateLimiter>): void {
  describe(name, () => {
    let limiter: RateLimiter;
    beforeEach(async () => void (limiter = await make()));

    it('lets as many through as the limit says, and tells when there will be more', async () => {
      const states = [];
      for (let i = 0; i < 5; i += 1) states.push(await limiter.consume(limit, '192.0.2.1'));
      expect(states.map(({ allowed }) => allowed)).toEqual([true, true, true, false, false]);
      expect(states.map(({ remaining }) => remaining)).toEqual([2, 1, 0, 0, 0]);
      for (const { resetSeconds } of states) {
        expect(Number.isInteger(resetSeconds)).toBe(true);
        expect(resetSeconds).toBeGreaterThan(0);
        expect(resetSeconds).toBeLessThanOrEqual(60);
      }
    });

    it('lets through again when the time is over', async () => {
      const short = { ...limit, seconds: 1 };
      await limiter.consume(short, '192.0.2.1', 3);
      await until(async () => (await limiter.consume(short, '192.0.2.1')).allowed);
    });

    it('counts each key and each limit on its own', async () => {
      await limiter.consume(limit, '192.0.2.1', 3);
      expect(await limiter.consume(limit, '192.0.2.1')).toMatchObject({ allowed: false });
      expect(await limiter.consume(limit, '192.0.2.2')).toMatchObject({ allowed: true });
      expect(await limiter.consume({ ...limit, name: 'resets' }, '192.0.2.1')).toMatchObject({
        allowed: true,
      });
    });

    it('takes several points at once', async () => {
      expect(await limiter.consume(limit, '192.0.2.1', 2)).toMatchObject({ allowed: true, remaining: 1 });
      expect(await limiter.consume(limit, '192.0.2.1', 2)).toMatchObject({ allowed: false, remaining: 0 });
    });

    it('gives points back, and never more than were taken', async () => {
      await limiter.giveBack(limit, '192.0.2.1', 2);
      expect(await limiter.consume(limit, '192.0.2.1', 3)).toMatchObject({ allowed: true, remaining: 0 });
      await limiter.giveBack(limit, '192.0.2.1', 1);
      expect(await limiter.consume(limit, '192.0.2.1')).toMatchObject({ allowed: true, remaining: 0 });
      await limiter.giveBack(limit, '192.0.2.1', 100);
      expect(await limiter.consume(limit, '192.0.2.1')).toMatchObject({ allowed: true, remaining: 2 });
    });

    it('is exact for calls made at once', async () => {
      const calls = Array.from({ length: 50 }, () => limiter.consume(limit, '192.0.2.1'));
      const states = await Promise.all(calls);
      expect(states.filter(({ allowed }) => allowed)).toHaveLength(3);
    });
  });
}
