import { DelayedError, UnrecoverableError, Worker, type Job as BullJob } from 'bullmq';
import { backOff } from '@sallyport/domain';
import type { Channel, Entropy, Job, JobResult } from '@sallyport/ports';
import { parseJob } from './parse-job';
import type { QueueConnection } from './queue-connection';
import { ATTEMPTS, type QueueSettings } from './settings';

export interface WorkerParts {
  readonly channel: Channel;
  readonly handler: (job: Job) => Promise<JobResult>;
  readonly connection: QueueConnection;
  readonly entropy: Entropy;
  readonly settings: QueueSettings;
}

/** Starts to give the jobs of one channel to a handler. */
export function startWorker({ channel, handler, connection, entropy, settings }: WorkerParts): Worker {
  const { prefix, concurrency, lockMilliseconds, onError } = settings;
  const work = async (given: BullJob, token?: string): Promise<void> => {
    const result = await attempt(given, handler, onError);
    if (result.kind === 'done') return;
    if (result.afterMilliseconds !== undefined) {
      await given.moveToDelayed(Date.now() + result.afterMilliseconds, token);
      throw new DelayedError();
    }
    throw new Error('to be tried again');
  };
  const worker = new Worker(channel, work, {
    connection,
    prefix,
    concurrency,
    limiter: { max: settings.perSecond[channel], duration: 1_000 },
    // Seconds that an idle worker waits for a job in one go: as long may it take to close while Redis is away.
    drainDelay: 2,
    lockDuration: lockMilliseconds,
    stalledInterval: lockMilliseconds,
    // Workers that die are no fault of the job.
    maxStalledCount: ATTEMPTS,
    settings: {
      backoffStrategy: (failures) => backOff(failures, entropy.bytes(4).readUInt32BE() / 2 ** 32),
    },
  });
  worker.on('error', (err) => {
    // That Redis is away is told once, by the connection.
    if (connection.status === 'ready') onError('a worker is in trouble', { err, channel });
  });
  return worker;
}

/** What the handler says. What it throws is told here, and goes no further: it may quote what must not be in Redis. */
async function attempt(
  given: BullJob,
  handler: WorkerParts['handler'],
  onError: QueueSettings['onError'],
): Promise<JobResult> {
  const job = parseJob(given.data);
  if (!job) {
    onError('a job cannot be read', { job: given.id });
    throw new UnrecoverableError('not a job');
  }
  try {
    return await handler(job);
  } catch (err) {
    onError('a job is given again', { err, job: job.id });
    return { kind: 'retry' };
  }
}
