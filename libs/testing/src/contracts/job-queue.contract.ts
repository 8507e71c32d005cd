import type { Job, JobQueue, JobResult } from '@sallyport/ports';
import { until } from '../until';

/** A job of an event at a position; its id is its own. */
export const jobAt = (position: number, change: Partial<Job> = {}): Job => ({
  id: `event-${position}.sms`,
  channel: 'sms',
  template: 'code',
  organizationId: 'o',
  userId: 'u',
  stream: 'login-1',
  eventId: `event-${position}`,
  position,
  correlationId: 'request',
  ...change,
});

const done: JobResult = { kind: 'done' };

/** What every job queue does. `make` gives one without jobs for each test, which closes it. */
export function jobQueueContract(name: string, make: () => JobQueue | Promise<JobQueue>): void {
  describe(name, () => {
    let queue: JobQueue;
    beforeEach(async () => void (queue = await make()));
    afterEach(() => queue.close());

    it('keeps jobs until somebody processes them, then gives each as it was added', async () => {
      const jobs = [jobAt(1), jobAt(2, { id: 'event-2.email', channel: 'email' }), jobAt(3)];
      for (const job of jobs) await queue.add(job);
      const given: Job[] = [];
      queue.process(async (job) => {
        given.push(job);
        return done;
      });
      await queue.idle();
      expect(given.toSorted((a, b) => a.position - b.position)).toEqual(jobs);
    });

    it('takes a job once while it waits', async () => {
      await queue.add(jobAt(1));
      await queue.add(jobAt(1));
      let runs = 0;
      queue.process(async () => {
        runs += 1;
        return done;
      });
      await queue.idle();
      expect(runs).toBe(1);
    });

    it('takes no job that runs', async () => {
      const { started, end, handler } = heldOpen();
      queue.process(handler);
      await queue.add(jobAt(1));
      await until(() => started.length === 1);
      await queue.add(jobAt(1));
      end();
      await queue.idle();
      expect(started).toEqual([1]);
    });

    it('takes a job again that is done: whether there is work left is for the log to say', async () => {
      let runs = 0;
      queue.process(async () => {
        runs += 1;
        return done;
      });
      await queue.add(jobAt(1));
      await until(() => runs === 1);
      await queue.idle();
      await queue.add(jobAt(1));
      await until(() => runs === 2);
    });

    it('gives a job again at the moment that the handler names', async () => {
      const times: number[] = [];
      queue.process(async () => {
        times.push(Date.now());
        return times.length === 1 ? { kind: 'retry', afterMilliseconds: 200 } : done;
      });
      await queue.add(jobAt(1));
      await until(() => times.length === 2);
      // Timers of two clocks may be a little apart.
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(190);
    });

    it.each([
      ['asks for it', async (): Promise<JobResult> => ({ kind: 'retry' })],
      ['throws', () => Promise.reject(new Error('broken'))],
    ])('gives a job again, later, when its handler %s', async (_, fails) => {
      const times: number[] = [];
      queue.process(async () => {
        times.push(Date.now());
        return times.length === 1 ? fails() : done;
      });
      await queue.add(jobAt(1));
      await until(() => times.length === 2);
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(900);
    });

    it('lets a job that waits for a later try not hold up the others', async () => {
      const seen = new Set<number>();
      queue.process(async ({ position }) => {
        seen.add(position);
        return position === 1 ? { kind: 'retry', afterMilliseconds: 3_600_000 } : done;
      });
      for (let position = 1; position <= 9; position += 1) await queue.add(jobAt(position));
      await until(() => seen.size === 9);
      await queue.idle();
    });

    it('never says that more is settled than was seen', async () => {
      await queue.add(jobAt(60));
      expect(queue.settledUpTo(50)).toBe(50);
    });

    it('lets running jobs end when it is closed, and takes no more', async () => {
      const { started, end, handler } = heldOpen();
      queue.process(handler);
      await queue.add(jobAt(1));
      await until(() => started.length === 1);
      let closed = false;
      const closing = queue.close().then(() => (closed = true));
      await expect(queue.add(jobAt(2))).rejects.toThrow('closed');
      expect(closed).toBe(false);
      end();
      await closing;
      expect(started).toEqual([1]);
    });
  });
}

/** A handler that holds its jobs until the test says so. */
function heldOpen() {
  const started: number[] = [];
  const { promise, resolve: end } = Promise.withResolvers<void>();
  const handler = async ({ position }: Job): Promise<JobResult> => {
    started.push(position);
    await promise;
    return done;
  };
  return { started, end, handler };
}
