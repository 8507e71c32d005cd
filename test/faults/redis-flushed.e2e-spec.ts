import { Redis } from 'ioredis';
import { until } from '@sallyport/testing';
import { RedisServer, tellNoRedis, whyNoRedis } from '../servers/redis';
import { codeIn, enrolledMember, PASSWORD, type Enrolled } from '../support';
import { startOnRedis, untilWaiting, type ServiceOnRedis } from './redis';

const why = whyNoRedis();
if (why !== undefined) {
  it('needs a Redis', () => tellNoRedis('a Redis that is flushed, or goes', why));
} else {
  jest.setTimeout(120_000);
  let server: RedisServer;
  let redis: Redis;
  let service: ServiceOnRedis;
  let member: Enrolled;

  beforeAll(async () => {
    server = await RedisServer.start();
    redis = new Redis(server.url);
    redis.on('error', () => undefined);
    service = await startOnRedis(server.url);
    const worker = service.startWorker();
    ({ member } = await enrolledMember(service.client));
    await until(async () => (await redis.keys('sallyport:*:*.*')).length === 0);
    await worker.stop();
  });
  afterAll(async () => {
    await service.stop();
    redis.disconnect();
    await server.stop();
  });

  /** All that was sent to the member's phone. */
  const textsOf = async (phone: string): Promise<{ messageId: string }[]> => {
    const path = `/outbox/messages?limit=100&channel=sms&to=${encodeURIComponent(phone)}`;
    // Its connections to Redis come back one by one.
    await until(async () => (await service.client.get(path)).status === 200);
    return (await service.client.get(path)).body.data as { messageId: string }[];
  };

  it.each([
    ['is flushed', () => redis.flushall()],
    ['is killed and comes back', () => server.kill().then(() => server.restart())],
    [
      'comes back with nothing',
      async () => {
        await redis.flushall();
        await server.kill();
        await server.restart();
      },
    ],
  ])('a code that waits is sent once, and signs in, when Redis %s', async (_, harm) => {
    const before = new Set((await textsOf(member.phone)).map(({ messageId }) => messageId));
    const login = await service.client.signIn(member.email, PASSWORD);
    expect(login.body).toMatchObject({ status: 'challenge_required' });
    await untilWaiting(service.queue, 'sms', 1);
    await harm();
    // Asked for while it reconnects it may not answer.
    await until(() =>
      untilWaiting(service.queue, 'sms', 1).then(
        () => true,
        () => false,
      ),
    );
    // Jobs that came back have a while in which they might be doubled.
    const worker = service.startWorker();
    const text = await service.client.message(member.phone, 'sms', before);
    await until(() => service.client.answer(login, codeIn(text)).then(({ status }) => status === 200));
    await service.queue.idle();
    expect(await textsOf(member.phone)).toHaveLength(before.size + 1);
    await worker.stop();
  });

  it('limits fail closed while Redis is away, and all is well when it is back', async () => {
    await server.kill();
    const answers = await Promise.all([
      service.client.signIn(member.email, PASSWORD),
      service.client.post('/password-resets', { email: member.email }),
      service.client.get('/session', { session: member.session }),
    ]);
    for (const { status, body, headers } of answers) {
      expect({ status, code: (body as { code: string }).code }).toEqual({ status: 503, code: 'unavailable' });
      expect(headers.get('retry-after')).toBe('1');
    }
    await server.restart();
    await until(async () => (await service.client.signIn(member.email, PASSWORD)).status === 200);
  });

  it('holds no address, number, name or code of anybody', async () => {
    await service.client.signIn(member.email, PASSWORD, { headers: { 'idempotency-key': 'a-key' } });
    await until(async () => (await service.queue.counts()).sms.waiting > 0);
    const dump: unknown[] = [];
    for (const name of await redis.keys('*')) {
      const type = await redis.type(name);
      dump.push(name, type === 'hash' ? await redis.hgetall(name) : (await redis.dump(name))?.toString());
    }
    const all = JSON.stringify(dump);
    expect(all).toContain(member.userId);
    for (const word of [
      member.email,
      member.phone,
      member.phone.slice(1),
      '193.0.6.139',
      'Ana',
      'challenge_required',
    ])
      expect(all).not.toContain(word);
  });
}
