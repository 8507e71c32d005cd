import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Redis } from 'ioredis';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import {
  RateLimiterUnavailable,
  type RateLimit,
  type RateLimiter,
  type RateLimitState,
} from '@sallyport/ports';

/** Counts in Redis: one count for all processes. */
export class RedisRateLimiter implements RateLimiter {
  private readonly secret: KeyObject;
  private readonly limiters = new Map<string, RateLimiterRedis>();

  /**
   * @param redis a connection that fails rather than waits
   * @param secret 32 bytes. Keys are addresses of people: only what is made of them under it goes to Redis
   */
  constructor(
    private readonly redis: Redis,
    secret: Buffer,
  ) {
    this.secret = createSecretKey(secret);
  }

  async consume(limit: RateLimit, key: string, points = 1): Promise<RateLimitState> {
    try {
      return state(true, await this.limiter(limit).consume(this.digest(key), points));
    } catch (refused) {
      // The library throws its answer when the points are used up.
      if (refused instanceof RateLimiterRes) return state(false, refused);
      throw new RateLimiterUnavailable('Redis does not count', { cause: refused });
    }
  }

  async giveBack(limit: RateLimit, key: string, points: number): Promise<void> {
    const limiter = this.limiter(limit);
    const digest = this.digest(key);
    try {
      const taken = (await limiter.get(digest))?.consumedPoints ?? 0;
      if (taken > 0) await limiter.reward(digest, Math.min(points, taken));
    } catch (cause) {
      throw new RateLimiterUnavailable('Redis does not count', { cause });
    }
  }

  private digest(key: string): string {
    return createHmac('sha256', this.secret).update(key).digest('base64url');
  }

  private limiter({ name, points, seconds }: RateLimit): RateLimiterRedis {
    const keyPrefix = `sallyport:limits:${name}/${points}/${seconds}`;
    const known = this.limiters.get(keyPrefix);
    if (known) return known;
    // No limiter in memory stands in for it: strangers could wear each process out on its own.
    const limiter = new RateLimiterRedis({
      storeClient: this.redis,
      rejectIfRedisNotReady: true,
      keyPrefix,
      points,
      duration: seconds,
    });
    this.limiters.set(keyPrefix, limiter);
    return limiter;
  }
}

const state = (allowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): RateLimitState => ({
  allowed,
  remaining: Math.max(0, remainingPoints),
  resetSeconds: Math.max(0, Math.ceil(msBeforeNext / 1_000)),
});
