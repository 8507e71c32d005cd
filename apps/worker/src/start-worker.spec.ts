import { BullMqJobQueue } from '@sallyport/adapters/bullmq';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { parseConfig } from '@sallyport/config';
import { jobAt } from '@sallyport/testing';
import { RedisServer, tellNoRedis, whyNoRedis } from '../../../test/servers/redis';
import { startWorker } from './start-worker';

const token = 'a-token-of-operators';
const basic = `Basic ${Buffer.from(`operator:${token}`).toString('base64')}`;

const why = whyNoRedis();
if (why !== undefined) {
  it('needs a Redis', () => tellNoRedis('the pages of operators at a worker', why));
} else {
  let redis: RedisServer;
  let queue: BullMqJobQueue;
  let worker: Awaited<ReturnType<typeof startWorker>>;
  beforeAll(async () => {
    redis = await RedisServer.start();
    queue = new BullMqJobQueue(redis.url, new SystemTimers(), new SystemEntropy());
    // No worker takes the job: the log and the documents are not there, nor asked for.
    await Promise.all(queue.queues.map((one) => one.pause()));
    await queue.add(jobAt(1));
    const settings = {
      SALLYPORT_ENV: 'test',
      PORT: '0',
      LOG_LEVEL: 'silent',
      SALLYPORT_KEYS: `test:${Buffer.alloc(32, 1).toString('base64')}`,
      EVENTSTORE_URL: 'esdb://user:password@127.0.0.1:1?tls=false',
      MONGODB_URI: 'mongodb://127.0.0.1:1/sallyport',
      REDIS_URL: redis.url,
      METRICS_TOKEN: token,
    };
    worker = await startWorker(parseConfig(settings));
  }, 60_000);
  afterAll(async () => {
    await worker.stop();
    await queue.close();
    await redis.stop();
  }, 60_000);

  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://localhost:${worker.port}/jobs${path}`, { headers });

  it('shows its queues to whoever has the token', async () => {
    const page = await ask('', { authorization: basic });
    expect(await page.text()).toContain('Sallyport');
    const answer = await ask('/api/queues?activeQueue=sms', { authorization: basic });
    expect(await answer.json()).toMatchObject({
      queues: [{ name: 'sms', jobs: [{ id: 'event-1.sms' }] }, { name: 'email' }, { name: 'push' }],
    });
  });

  it.each(['', '/', '/api/queues', '/static/favicon-32x32.png'])(
    'shows nothing of them to anybody else: %s',
    async (path) => expect((await ask(path)).status).toBe(401),
  );
}
