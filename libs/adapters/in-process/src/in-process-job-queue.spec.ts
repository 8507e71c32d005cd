import type { Job, JobResult } from '@sallyport/ports';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { jobQueueContract } from '@sallyport/testing';
import { InProcessJobQueue } from './index';

jobQueueContract('InProcessJobQueue', () => new InProcessJobQueue(new SystemTimers(), new SystemEntropy()));

const job = (position: number): Job => ({
  id: `event-${position}.sms`,
  channel: 'sms',
  template: 'code',
  organizationId: 'o',
  userId: 'u',
  stream: 'login-1',
  eventId: `event-${position}`,
  position,
  correlationId: 'request',
});
const entropy = { bytes: (count: number) => Buffer.alloc(count) };

/** Sleeps that end when the test says so. */
class ManualTimers {
  readonly sleeps: { milliseconds: number; wake: () => void }[] = [];
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.sleeps.push({ milliseconds, wake: resolve });
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  }
}

let timers: ManualTimers;
let queue: InProcessJobQueue;
beforeEach(() => {
  timers = new ManualTimers();
  queue = new InProcessJobQueue(timers, entropy);
});

/** A handler whose runs end when the test says so. */
function controlled() {
  const runs: { job: Job; end: (result: JobResult) => void }[] = [];
  const handler = (one: Job) => new Promise<JobResult>((end) => runs.push({ job: one, end }));
  return { runs, handler };
}
const done: JobResult = { kind: 'done' };

it('keeps jobs until somebody processes them, then gives each once', async () => {
  await queue.add(job(1));
  await queue.add(job(2));
  const seen: number[] = [];
  queue.process(async ({ position }) => {
    seen.push(position);
    return done;
  });
  await queue.idle();
  expect(seen).toEqual([1, 2]);
});

it('runs four at once at the most', async () => {
  const { runs, handler } = controlled();
  queue.process(handler);
  for (let i = 1; i <= 6; i += 1) await queue.add(job(i));
  expect(runs).toHaveLength(4);
  runs[0]?.end(done);
  await new Promise(setImmediate);
  expect(runs).toHaveLength(5);
});

it('takes a job once while it waits, runs or waits for a later try', async () => {
  await queue.add(job(1));
  await queue.add(job(1));
  const { runs, handler } = controlled();
  queue.process(handler);
  await queue.add(job(1));
  runs[0]?.end({ kind: 'retry' });
  await queue.idle();
  await queue.add(job(1));
  expect(runs).toHaveLength(1);
});

it('tries again later, ever later, and at the moment that the handler names', async () => {
  const results: JobResult[] = [
    { kind: 'retry' },
    { kind: 'retry' },
    { kind: 'retry', afterMilliseconds: 30_000 },
    done,
  ];
  let tries = 0;
  queue.process(async () => results[tries++] ?? done);
  await queue.add(job(1));
  for (let i = 0; i < 3; i += 1) {
    await queue.idle();
    timers.sleeps[i]?.wake();
    await new Promise(setImmediate);
  }
  expect(timers.sleeps.map(({ milliseconds }) => milliseconds)).toEqual([1_000, 2_000, 30_000]);
  expect(tries).toBe(4);
});

it('gives a job again when its handler throws, and says so', async () => {
  const errors: unknown[] = [];
  queue = new InProcessJobQueue(timers, entropy, {
    onError: (one, error) => errors.push([one.position, error]),
  });
  let tries = 0;
  queue.process(async () => {
    tries += 1;
    if (tries === 1) throw new Error('broken');
    return done;
  });
  await queue.add(job(1));
  await queue.idle();
  expect(errors).toEqual([[1, new Error('broken')]]);
  timers.sleeps[0]?.wake();
  await new Promise(setImmediate);
  expect(tries).toBe(2);
});

it('lets a job that waits for a later try not hold up the others', async () => {
  const seen: number[] = [];
  queue.process(async ({ position }) => {
    seen.push(position);
    return position === 1 ? { kind: 'retry' } : done;
  });
  for (let i = 1; i <= 9; i += 1) await queue.add(job(i));
  await queue.idle();
  expect(seen).toHaveLength(9);
});

describe('settledUpTo', () => {
  it('stands before the oldest job that is not done', async () => {
    expect(queue.settledUpTo(100)).toBe(100);
    const { runs, handler } = controlled();
    queue.process(handler);
    await queue.add(job(40));
    await queue.add(job(60));
    expect(queue.settledUpTo(100)).toBe(39);
    runs[1]?.end(done);
    await new Promise(setImmediate);
    expect(queue.settledUpTo(100)).toBe(39);
    runs[0]?.end(done);
    await queue.idle();
    expect(queue.settledUpTo(100)).toBe(100);
  });

  it('never passes what was seen', async () => {
    await queue.add(job(60));
    expect(queue.settledUpTo(50)).toBe(50);
  });

  it('is held back by a job that waits for a later try', async () => {
    queue.process(async () => ({ kind: 'retry' }));
    await queue.add(job(7));
    await queue.idle();
    expect(queue.settledUpTo(10)).toBe(6);
  });
});

it('lets running jobs end when it is closed, starts no other, and keeps the rest unsettled', async () => {
  queue = new InProcessJobQueue(timers, entropy, { concurrency: 1 });
  const { runs, handler } = controlled();
  queue.process(handler);
  await queue.add(job(1));
  await queue.add(job(2));
  let closed = false;
  const closing = queue.close().then(() => (closed = true));
  await new Promise(setImmediate);
  expect(closed).toBe(false);
  runs[0]?.end(done);
  await closing;
  expect(runs).toHaveLength(1);
  expect(queue.settledUpTo(9)).toBe(1);
  await expect(queue.add(job(3))).rejects.toThrow('closed');
});

it('wakes nothing that waits for a later try when it is closed', async () => {
  let tries = 0;
  queue.process(async () => {
    tries += 1;
    return { kind: 'retry' };
  });
  await queue.add(job(1));
  await queue.idle();
  await queue.close();
  await new Promise(setImmediate);
  expect(tries).toBe(1);
});
