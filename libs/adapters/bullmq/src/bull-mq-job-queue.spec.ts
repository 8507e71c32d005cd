import { Redis } from 'ioredis';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import type { Job, JobResult } from '@sallyport/ports';
import { jobAt, jobQueueContract, until } from '@sallyport/testing';
import { RedisServer, tellNoRedis, whyNoRedis } from '../../../../test/servers/redis';
import { BullMqJobQueue, type BullMqOptions } from './index';

const done: JobResult = { kind: 'done' };

const why = whyNoRedis();
if (why !== undefined) {
  it('needs a Redis', () => tellNoRedis('jobs in Redis', why));
} else {
  jest.setTimeout(60_000);
  let server: RedisServer;
  let redis: Redis;
  const queues: BullMqJobQueue[] = [];
  beforeAll(async () => {
    server = await RedisServer.start();
    redis = new Redis(server.url);
    redis.on('error', () => undefined);
  });
  beforeEach(() => redis.flushall());
  afterEach(async () => {
    for (const queue of queues.splice(0)) await queue.close();
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });

  const newQueue = (options?: BullMqOptions) => {
    const queue = new BullMqJobQueue(server.url, new SystemTimers(), new SystemEntropy(), options);
    queues.push(queue);
    return queue;
  };
  /** A worker of its own, and the positions that it was given. */
  const working = (options?: BullMqOptions) => {
    const given: number[] = [];
    newQueue(options).process(async ({ position }) => {
      given.push(position);
      return done;
    });
    return given;
  };
  /** Names and values of all that Redis holds. */
  async function everything(): Promise<string> {
    const read: Record<string, (name: string) => Promise<unknown>> = {
      hash: (name) => redis.hgetall(name),
      list: (name) => redis.lrange(name, '0', '-1'),
      zset: (name) => redis.zrange(name, '0', '-1'),
      stream: (name) => redis.xrange(name, '-', '+'),
      string: (name) => redis.get(name),
    };
    const names = await redis.keys('*');
    const values = names.map(async (name) => [name, await read[await redis.type(name)]?.(name)]);
    return JSON.stringify(await Promise.all(values));
  }

  jobQueueContract('BullMqJobQueue', () => newQueue());

  it('keeps the jobs of one process for another', async () => {
    const producer = newQueue();
    for (let position = 1; position <= 5; position += 1) await producer.add(jobAt(position));
    expect(await producer.counts()).toMatchObject({ sms: { waiting: 5, running: 0, delayed: 0 } });
    await producer.close();
    const given = working();
    await until(() => given.length === 5);
    expect(given).toEqual([1, 2, 3, 4, 5]);
  });

  it('has the last word on what is settled', () => {
    expect(newQueue().settledUpTo(7)).toBe(7);
  });

  it('gives a job to one of many workers', async () => {
    const workers = Array.from({ length: 4 }, () => working());
    const producer = newQueue();
    for (let position = 1; position <= 40; position += 1) await producer.add(jobAt(position));
    await until(() => workers.flat().length >= 40);
    await producer.idle();
    expect(workers.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('removes jobs that are done', async () => {
    const given = working();
    const producer = newQueue();
    await producer.add(jobAt(1));
    await until(() => given.length === 1);
    await until(async () => !(await everything()).includes('event-1.sms","template'));
    expect(await redis.keys('sallyport:sms:event-1.sms*')).toEqual([]);
  });

  it('calls a provider no more often in a second than it allows, whatever the number of workers', async () => {
    const times: number[] = [];
    for (let i = 0; i < 2; i += 1) {
      newQueue({ perSecond: { sms: 5 } }).process(async () => {
        times.push(performance.now());
        return done;
      });
    }
    const producer = newQueue();
    for (let position = 1; position <= 11; position += 1) await producer.add(jobAt(position));
    await until(() => times.length === 11);
    // Three windows are begun, so two have passed.
    expect((times[10] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(1_000);
  });

  it('tells Redis nothing of what a handler threw', async () => {
    const told: unknown[] = [];
    const queue = newQueue({ onError: (message, facts) => told.push([message, facts['job'], facts['err']]) });
    const fault = new Error('cannot write to ana@acme.example');
    queue.process(() => Promise.reject(fault));
    await queue.add(jobAt(1));
    await until(async () => (await queue.counts()).sms.delayed === 1);
    expect(told).toEqual([['a job is given again', 'event-1.sms', fault]]);
    const stored = await everything();
    expect(stored).toContain('to be tried again');
    expect(stored).not.toContain('ana@acme.example');
  });

  it('holds ids and nothing else', async () => {
    const queue = newQueue();
    await queue.add(jobAt(1));
    const [given] = (await queue.queues[0]?.getJobs()) ?? [];
    expect(given?.data).toEqual(jobAt(1));
    expect(given?.id).toBe('event-1.sms');
  });

  it('throws away what is not a job, and says so', async () => {
    const told: string[] = [];
    const queue = newQueue({ onError: (message) => told.push(message) });
    await queue.add({ ...jobAt(1), to: 'ana@acme.example' } as Job);
    const given = working({ onError: (message) => told.push(message) });
    await until(() => told.includes('a job cannot be read'));
    await queue.idle();
    expect(given).toEqual([]);
    expect(await queue.counts()).toMatchObject({ sms: { waiting: 0, running: 0, delayed: 0 } });
  });

  it('gives the job of a worker that is lost to another', async () => {
    const lost = newQueue({ lockMilliseconds: 500 });
    const { promise: held, resolve: letGo } = Promise.withResolvers<JobResult>();
    let taken = 0;
    lost.process(() => {
      taken += 1;
      return held;
    });
    await lost.add(jobAt(1));
    await until(() => taken === 1);
    // As it is for Redis when a worker dies: its lock is not renewed any more.
    const stop = setInterval(() => void redis.del('sallyport:sms:event-1.sms:lock'), 10);
    const given = working({ lockMilliseconds: 500 });
    await until(() => given.length > 0);
    clearInterval(stop);
    letGo(done);
    expect(given).toContain(1);
  });

  describe('a Redis that goes', () => {
    it('refuses jobs while it is away, and gives all that it had taken when it is back', async () => {
      const producer = newQueue();
      const given = working();
      await producer.add(jobAt(1));
      await until(() => given.includes(1));
      await server.kill();
      await until(() =>
        producer.add(jobAt(2)).then(
          () => false,
          () => true,
        ),
      );
      await server.restart();
      await until(() =>
        producer.add(jobAt(3)).then(
          () => true,
          () => false,
        ),
      );
      await until(() => given.includes(3));
    });

    it('does not keep a queue from closing', async () => {
      const other = await RedisServer.start();
      const told: string[] = [];
      const queue = new BullMqJobQueue(other.url, new SystemTimers(), new SystemEntropy(), {
        onError: (message) => told.push(message),
      });
      queue.process(async () => done);
      await queue.add(jobAt(1));
      await queue.idle();
      await other.stop();
      await until(() => told.includes('Redis is away'));
      await queue.close();
    });

    it('is worked with when it comes only later', async () => {
      const other = await RedisServer.start();
      await other.kill();
      const told: string[] = [];
      const queue = new BullMqJobQueue(other.url, new SystemTimers(), new SystemEntropy(), {
        onError: (message) => told.push(message),
      });
      const given: number[] = [];
      queue.process(async ({ position }) => {
        given.push(position);
        return done;
      });
      await other.restart();
      await until(() =>
        queue.add(jobAt(1)).then(
          () => true,
          () => false,
        ),
      );
      await until(() => given.includes(1));
      await queue.close();
      await other.stop();
    });
  });
}
