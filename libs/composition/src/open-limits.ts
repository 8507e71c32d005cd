import { connectRedis, RedisIdempotencyStore, RedisRateLimiter } from '@sallyport/adapters/redis';
import type { Foundation } from './open-foundation';

/** What all processes of the api count together, and what they answered: in Redis, from which either may be lost. */
export async function openLimits({ redisUrl, keys, entropy }: Foundation, onError: (error: Error) => void) {
  const redis = await connectRedis(redisUrl, { onError });
  return {
    rateLimiter: new RedisRateLimiter(redis, keys.derive('rate-limits').key),
    idempotency: new RedisIdempotencyStore(redis, keys.derive('idempotent-answers').key, entropy),
    close: () => redis.disconnect(),
  };
}
