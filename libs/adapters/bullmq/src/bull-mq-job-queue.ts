import { Queue, type Worker } from 'bullmq';
import type { RedisOptions } from 'ioredis';
import type { Channel, Entropy, Job, JobQueue, JobResult, Timers } from '@sallyport/ports';
import { QueueConnection } from './queue-connection';
import { channels, settingsOf, type BullMqOptions, type QueueSettings } from './settings';
import { startWorker } from './start-worker';

/** Milliseconds between two looks whether something is left to do. */
const LOOK_EVERY = 50;
/** What a channel's queue holds of jobs that are not done. */
export type JobCounts = Readonly<Record<'waiting' | 'running' | 'delayed', number>>;

/**
 * Jobs in Redis, one BullMQ queue a channel: made by one process and done by others. A job that is known is not taken
 * twice; one whose worker is lost comes back. Redis may lose all of it: the log has what is due.
 */
export class BullMqJobQueue implements JobQueue {
  /** For those who look at them; jobs come in by `add` alone. */
  readonly queues: readonly Queue[];
  private readonly connections: QueueConnection[] = [];
  private readonly settings: QueueSettings;
  private readonly byChannel: Readonly<Record<Channel, Queue>>;
  private readonly running = new Set<Promise<JobResult>>();
  private workers: Worker[] = [];
  private isClosed = false;

  /** @param url `redis://` or `rediss://`. A Redis that is away is waited for */
  constructor(
    private readonly url: string,
    private readonly timers: Timers,
    private readonly entropy: Entropy,
    options: BullMqOptions = {},
  ) {
    this.settings = settingsOf(options);
    // A job that is added while Redis is away is refused, so that whoever adds it knows.
    const connection = this.connect({ enableOfflineQueue: false });
    const newQueue = (channel: Channel) =>
      new Queue(channel, {
        connection,
        prefix: this.settings.prefix,
        defaultJobOptions: this.settings.job,
      });
    this.byChannel = { sms: newQueue('sms'), email: newQueue('email'), push: newQueue('push') };
    this.queues = channels.map((channel) => this.byChannel[channel]);
    // The connection has told already.
    for (const queue of this.queues) queue.on('error', () => undefined);
  }

  /** @throws when Redis does not take it, or the queue was closed */
  async add(job: Job): Promise<void> {
    if (this.isClosed) throw new Error('the job queue is closed');
    await this.byChannel[job.channel].add(job.template, job, { jobId: job.id });
  }

  process(handler: (job: Job) => Promise<JobResult>): void {
    const { entropy, settings } = this;
    const connection = this.connect();
    this.workers = channels.map((channel) =>
      startWorker({ channel, handler: (job) => this.run(job, handler), connection, entropy, settings }),
    );
  }

  /** All of it: the queue is kept apart from the process, and what Redis loses is found in the log again. */
  settledUpTo(seen: number): number {
    return seen;
  }

  async idle(): Promise<void> {
    for (;;) {
      const counts = await this.counts();
      if (channels.every((channel) => counts[channel].waiting + counts[channel].running === 0)) return;
      await this.timers.sleep(LOOK_EVERY);
    }
  }

  /** How many jobs there are, for all processes. */
  async counts(): Promise<Record<Channel, JobCounts>> {
    const countsOf = async (channel: Channel) => {
      const counts = await this.byChannel[channel].getJobCounts('wait', 'active', 'delayed');
      const { wait = 0, active = 0, delayed = 0 } = counts;
      return [channel, { waiting: wait, running: active, delayed }] as const;
    };
    return Object.fromEntries(await Promise.all(channels.map(countsOf))) as Record<Channel, JobCounts>;
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    const workersClosed = Promise.all(this.workers.map((worker) => worker.close()));
    while (this.running.size > 0) await Promise.allSettled(this.running);
    for (const connection of this.connections) connection.giveUpWhenAway();
    await workersClosed;
    await Promise.all(this.queues.map((queue) => queue.close()));
    for (const connection of this.connections) connection.disconnect();
  }

  private async run(job: Job, handler: (job: Job) => Promise<JobResult>): Promise<JobResult> {
    const result = handler(job);
    this.running.add(result);
    try {
      return await result;
    } finally {
      this.running.delete(result);
    }
  }

  private connect(options?: RedisOptions): QueueConnection {
    const connection = QueueConnection.open(this.url, options);
    connection.on('error', (err) => this.settings.onError('Redis is away', { err }));
    this.connections.push(connection);
    return connection;
  }
}
