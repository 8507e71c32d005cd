import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { RateLimiterUnavailable } from '@sallyport/ports';
import { idempotencyStoreContract, rateLimiterContract, until } from '@sallyport/testing';
import { RedisServer, tellNoRedis, whyNoRedis } from '../../../../test/servers/redis';
import { connectRedis, RedisIdempotencyStore, RedisRateLimiter } from './index';

const key = Buffer.alloc(32, 7);
const entropy = { bytes: randomBytes };
const limit = { name: 'logins', points: 3, seconds: 60 };
const now = '2026-11-24T14:00:00.000Z';
const answer = { status: 200, headers: { 'set-cookie': 'token-in-a-cookie' }, body: 'token-in-a-body' };

const why = whyNoRedis();
if (why !== undefined) {
  it('needs a Redis', () => tellNoRedis('rate limits and answers in Redis', why));
} else {
  let server: RedisServer;
  let redis: Redis;
  beforeAll(async () => {
    server = await RedisServer.start();
    redis = await connectRedis(server.url);
  }, 60_000);
  beforeEach(() => redis.flushall());
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });

  rateLimiterContract('RedisRateLimiter', () => new RedisRateLimiter(redis, key));
  idempotencyStoreContract('RedisIdempotencyStore', () => new RedisIdempotencyStore(redis, key, entropy));

  /** Names and values of all that Redis holds. */
  async function everything(): Promise<string> {
    const names = await redis.keys('*');
    const values = await Promise.all(
      names.map(async (name) =>
        (await redis.type(name)) === 'hash' ? redis.hgetall(name) : redis.get(name),
      ),
    );
    return JSON.stringify([names, values]);
  }

  describe('rate limits', () => {
    it('are counted once for all processes', async () => {
      const other = await connectRedis(server.url);
      const limiters = [new RedisRateLimiter(redis, key), new RedisRateLimiter(other, key)];
      const calls = limiters.flatMap((one) => Array.from({ length: 20 }, () => one.consume(limit, 'k')));
      const states = await Promise.all(calls);
      expect(states.filter(({ allowed }) => allowed)).toHaveLength(3);
      other.disconnect();
    });

    it('tell Redis no address', async () => {
      await new RedisRateLimiter(redis, key).consume(limit, '192.0.2.1');
      const stored = await everything();
      expect(stored).toContain('logins');
      expect(stored).not.toContain('192.0.2.1');
    });

    it('end by themselves', async () => {
      await new RedisRateLimiter(redis, key).consume(limit, '192.0.2.1');
      const [name = ''] = await redis.keys('*');
      expect(await redis.pttl(name)).toBeGreaterThan(0);
    });
  });

  describe('answers', () => {
    it('are one store for two processes', async () => {
      const other = await connectRedis(server.url);
      const [first, second] = [redis, other].map((each) => new RedisIdempotencyStore(each, key, entropy));
      await first?.claim('k', 'f', now);
      expect(await second?.claim('k', 'f', now)).toEqual({ kind: 'running' });
      await first?.settle('k', answer);
      expect(await second?.claim('k', 'f', now)).toEqual({ kind: 'answered', answer });
      other.disconnect();
    });

    it('are not there in clear, and end by themselves', async () => {
      const store = new RedisIdempotencyStore(redis, key, entropy);
      await store.claim('k', 'f', now);
      await store.settle('k', answer);
      expect(await everything()).not.toContain('token-in-a');
      const [name = ''] = await redis.keys('*');
      expect(await redis.pttl(name)).toBeGreaterThan(23 * 60 * 60_000);
    });

    it('give the same command again when the key is another', async () => {
      const first = new RedisIdempotencyStore(redis, key, entropy);
      const claim = await first.claim('k', 'f', now);
      await first.settle('k', answer);
      const second = new RedisIdempotencyStore(redis, Buffer.alloc(32, 8), entropy);
      expect(await second.claim('k', 'f', now)).toEqual(claim);
      expect(await second.claim('k', 'f', now)).toEqual({ kind: 'running' });
    });

    it('are not made of nothing', async () => {
      await new RedisIdempotencyStore(redis, key, entropy).settle('gone', answer);
      expect(await redis.keys('*')).toEqual([]);
    });
  });

  it('a Redis that is away refuses at once, and is used again when it is back', async () => {
    const away = await RedisServer.start();
    const connection = await connectRedis(away.url);
    const limiter = new RedisRateLimiter(connection, key);
    const store = new RedisIdempotencyStore(connection, key, entropy);
    await limiter.consume(limit, 'k', 2);
    await away.kill();
    await expect(limiter.consume(limit, 'k')).rejects.toBeInstanceOf(RateLimiterUnavailable);
    await expect(store.claim('k', 'f', now)).rejects.toThrow();
    await away.restart();
    await until(() =>
      limiter.consume(limit, 'other').then(
        ({ allowed }) => allowed,
        () => false,
      ),
    );
    expect(await store.claim('k', 'f', now)).toMatchObject({ kind: 'claimed' });
    connection.disconnect();
    await away.stop();
  }, 60_000);

  it('a connection to nobody is given all the same, and fails', async () => {
    const errors: Error[] = [];
    const gone = await RedisServer.start();
    await gone.stop();
    const connection = await connectRedis(gone.url, { onError: (error) => errors.push(error) });
    await expect(new RedisRateLimiter(connection, key).consume(limit, 'k')).rejects.toBeInstanceOf(
      RateLimiterUnavailable,
    );
    expect(errors).not.toEqual([]);
    connection.disconnect();
  }, 60_000);
}
