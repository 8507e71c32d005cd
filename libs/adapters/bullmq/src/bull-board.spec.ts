import fastify, { type FastifyInstance } from 'fastify';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { jobAt } from '@sallyport/testing';
import { RedisServer, tellNoRedis, whyNoRedis } from '../../../../test/servers/redis';
import { bullBoard, BullMqJobQueue } from './index';

const why = whyNoRedis();
if (why !== undefined) {
  it('needs a Redis', () => tellNoRedis('the pages of operators on the jobs in Redis', why));
} else {
  let redis: RedisServer;
  let queue: BullMqJobQueue;
  let server: FastifyInstance;
  beforeAll(async () => {
    redis = await RedisServer.start();
    queue = new BullMqJobQueue(redis.url, new SystemTimers(), new SystemEntropy());
    await queue.add(jobAt(1));
    server = fastify();
    await server.register(bullBoard(queue.queues, '/jobs'), { prefix: '/jobs' });
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await queue.close();
    await redis.stop();
  });

  it('shows the queues and what waits in them', async () => {
    expect((await server.inject('/jobs')).body).toContain('Sallyport');
    const { queues } = (await server.inject('/jobs/api/queues?activeQueue=sms')).json<{ queues: object[] }>();
    expect(queues).toMatchObject([
      { name: 'sms', counts: { waiting: 1 }, readOnlyMode: true, jobs: [{ id: 'event-1.sms' }] },
      { name: 'email', counts: { waiting: 0 } },
      { name: 'push', counts: { waiting: 0 } },
    ]);
  });

  it.each([
    ['PUT', '/jobs/api/queues/sms/event-1.sms/clean'],
    ['PUT', '/jobs/api/queues/sms/pause'],
    ['PUT', '/jobs/api/queues/sms/empty'],
    ['POST', '/jobs/api/queues/sms/add'],
    ['PATCH', '/jobs/api/queues/sms/event-1.sms/update-data'],
  ] as const)('changes nothing: %s %s', async (method, url) => {
    const answer = await server.inject({ method, url, payload: {} });
    expect(answer.statusCode).toBe(405);
    expect(await queue.counts()).toMatchObject({ sms: { waiting: 1 } });
  });
}
