import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { BullMqJobQueue, type BullMqOptions } from '@sallyport/adapters/bullmq';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import { CommandRunner, KeyRing } from '@sallyport/event-store';
import type { Job, SendOutcome } from '@sallyport/ports';
import {
  acme,
  ana,
  deviceRecognized,
  jobAt,
  loginAttempted,
  MemoryLog,
  NOON,
  organizationCreated,
  someLogin,
  until,
  userRegistered,
} from '@sallyport/testing';
import { DeliverMessage, EventReader, MessageFactsLoader } from '../../apps/worker/src';
import { RedisServer, tellNoRedis, whyNoRedis } from '../servers/redis';
import { programOf } from './harness';

const JOBS = 1_000;
const A_LOCK = 1_000;
const [timers, entropy] = [new SystemTimers(), new SystemEntropy()];
const keys = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } });
const codes = new SpeakeasyOneTimeCodes(entropy);

/** So many new devices of Ana, and the jobs to tell her of each. */
async function newDevices(log: MemoryLog, count: number): Promise<Job[]> {
  await log.record(`organization-${acme}`, organizationCreated());
  await log.record(`user-${ana}`, userRegistered());
  await log.record(`login-${someLogin}`, loginAttempted());
  const jobs: Job[] = [];
  for (let position = 4; position < 4 + count; position += 1) {
    const stream = `device-${randomUUID()}`;
    const eventId = await log.record(stream, deviceRecognized());
    const about = { channel: 'email', template: 'new-device', organizationId: acme, userId: ana } as const;
    jobs.push(jobAt(position, { ...about, id: `${eventId}.email`, stream, eventId }));
  }
  return jobs;
}

const why = whyNoRedis();
if (why !== undefined) {
  it('needs a Redis', () => tellNoRedis('jobs that are given more than once', why));
} else {
  jest.setTimeout(400_000);
  let server: RedisServer;
  beforeAll(async () => void (server = await RedisServer.start()));
  afterAll(() => server.stop());
  const newQueue = (options: BullMqOptions) => new BullMqJobQueue(server.url, timers, entropy, options);

  it('1,000 jobs that are each given to two workers at once make 1,000 calls of the provider', async () => {
    const log = new MemoryLog();
    const jobs = await newDevices(log, JOBS);
    const called: string[] = [];
    const provider = {
      async send(id: string): Promise<SendOutcome> {
        called.push(id);
        return { kind: 'sent', providerMessageId: id };
      },
    };
    /** A worker in a process of its own: nothing is shared but the log and the provider. */
    const newWorker = () =>
      new DeliverMessage({
        runner: new CommandRunner(log.store, log.codec, timers),
        facts: new MessageFactsLoader(
          new EventReader(log.store, log.codec),
          keys,
          codes,
          'https://id.example',
        ),
        sms: provider,
        email: provider,
        push: provider,
        clock: { now: () => NOON },
        entropy,
      });
    // Two queues stand for one that gives all that it has twice.
    const queues = ['first', 'second'].map((prefix) => newQueue({ prefix, perSecond: { email: 100_000 } }));
    await Promise.all(queues.map((queue) => Promise.all(jobs.map((job) => queue.add(job)))));
    for (const queue of queues) {
      const worker = newWorker();
      queue.process((job) => worker.handle(job));
    }
    await until(() => called.length >= JOBS, 300_000);
    await Promise.all(queues.map((queue) => queue.idle()));
    expect(called).toHaveLength(JOBS);
    expect(new Set(called)).toEqual(new Set(jobs.map(({ id }) => id)));
    await Promise.all(queues.map((queue) => queue.close()));
  });

  it('a job whose worker was killed over it is given to another, once', async () => {
    const queue = newQueue({ lockMilliseconds: A_LOCK });
    await queue.add(jobAt(1));
    const program = [...programOf('test/faults/redis/hold-jobs.ts'), server.url, String(A_LOCK)];
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    const exit = once(child, 'exit');
    const [taken] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    expect(taken).toBe('event-1.sms');
    const given: string[] = [];
    queue.process(async ({ id }) => {
      given.push(id);
      return { kind: 'done' };
    });
    child.kill('SIGKILL');
    await exit;
    await until(() => given.length > 0);
    await queue.idle();
    expect(given).toEqual(['event-1.sms']);
    await queue.close();
  });
}
