import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimit, RateLimiter, RateLimitState } from '@sallyport/ports';

/** Counts in the memory of one process: right when there is but one. */
export class MemoryRateLimiter implements RateLimiter {
  private readonly limiters = new Map<string, RateLimiterMemory>();

  async consume(limit: RateLimit, key: string, points = 1): Promise<RateLimitState> {
    try {
      return state(true, await this.limiter(limit).consume(key, points));
    } catch (refused) {
      // The library throws its answer when the points are used up.
      if (refused instanceof RateLimiterRes) return state(false, refused);
      throw refused;
    }
  }

  async giveBack(limit: RateLimit, key: string, points: number): Promise<void> {
    const limiter = this.limiter(limit);
    const taken = (await limiter.get(key))?.consumedPoints ?? 0;
    if (taken > 0) await limiter.reward(key, Math.min(points, taken));
  }

  private limiter({ name, points, seconds }: RateLimit): RateLimiterMemory {
    const id = `${name}/${points}/${seconds}`;
    const known = this.limiters.get(id);
    if (known) return known;
    const limiter = new RateLimiterMemory({ keyPrefix: id, points, duration: seconds });
    this.limiters.set(id, limiter);
    return limiter;
  }
}

const state = (allowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): RateLimitState => ({
  allowed,
  remaining: Math.max(0, remainingPoints),
  resetSeconds: Math.max(0, Math.ceil(msBeforeNext / 1_000)),
});
