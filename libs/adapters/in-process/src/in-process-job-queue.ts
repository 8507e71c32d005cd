import { backOff } from '@sallyport/domain';
import type { Channel, Entropy, Job, JobQueue, JobResult, Timers } from '@sallyport/ports';

export interface JobQueueOptions {
  /** Jobs at once; default 4. */
  readonly concurrency?: number;
  /** Told of what a handler threw; the job is given again all the same. */
  readonly onError?: (job: Job, error: unknown) => void;
}

/** How many jobs of a channel are not done. */
export interface JobCounts {
  readonly waiting: number;
  readonly running: number;
  /** Wait for a later try. */
  readonly delayed: number;
}

interface Entry {
  readonly job: Job;
  failures: number;
}

/** Jobs in memory. Those that are lost with the process come again, since `settledUpTo` holds the checkpoint back. */
export class InProcessJobQueue implements JobQueue {
  /** All that is not done: what waits, what runs and what waits for a later try. */
  private readonly unfinished = new Map<string, Entry>();
  private readonly waiting: Entry[] = [];
  private readonly closing = new AbortController();
  private readonly concurrency: number;
  private readonly onError: (job: Job, error: unknown) => void;
  private handler: ((job: Job) => Promise<JobResult>) | undefined;
  private readonly runs = new Set<Entry>();
  private whenIdle: (() => void)[] = [];
  private whenNoneRuns: (() => void)[] = [];

  constructor(
    private readonly timers: Timers,
    private readonly entropy: Entropy,
    { concurrency = 4, onError = () => undefined }: JobQueueOptions = {},
  ) {
    this.concurrency = concurrency;
    this.onError = onError;
  }

  /** @throws when the queue was closed: a job that is not taken must not count as settled */
  async add(job: Job): Promise<void> {
    if (this.closing.signal.aborted) throw new Error('the job queue is closed');
    if (this.unfinished.has(job.id)) return;
    const entry = { job, failures: 0 };
    this.unfinished.set(job.id, entry);
    this.waiting.push(entry);
    this.start();
  }

  process(handler: (job: Job) => Promise<JobResult>): void {
    this.handler = handler;
    this.start();
  }

  settledUpTo(seen: number): number {
    let settled = seen;
    for (const { job } of this.unfinished.values()) settled = Math.min(settled, job.position - 1);
    return settled;
  }

  /** How many jobs of each channel there are that are not done. */
  async counts(): Promise<Readonly<Record<Channel, JobCounts>>> {
    const of = (channel: Channel): JobCounts => {
      const all = [...this.unfinished.values()].filter(({ job }) => job.channel === channel);
      const waiting = all.filter((entry) => this.waiting.includes(entry)).length;
      const running = all.filter((entry) => this.runs.has(entry)).length;
      return { waiting, running, delayed: all.length - waiting - running };
    };
    return { sms: of('sms'), email: of('email'), push: of('push') };
  }

  async idle(): Promise<void> {
    if (this.isIdle()) return;
    await new Promise<void>((resolve) => this.whenIdle.push(resolve));
  }

  async close(): Promise<void> {
    this.closing.abort(new Error('the job queue closes'));
    if (this.runs.size > 0) await new Promise<void>((resolve) => this.whenNoneRuns.push(resolve));
  }

  private start(): void {
    while (this.handler && this.runs.size < this.concurrency && !this.closing.signal.aborted) {
      const entry = this.waiting.shift();
      if (!entry) return;
      this.runs.add(entry);
      void this.run(entry, this.handler);
    }
  }

  private async run(entry: Entry, handler: (job: Job) => Promise<JobResult>): Promise<void> {
    const result = await this.attempt(entry.job, handler);
    this.runs.delete(entry);
    if (result.kind === 'done') this.unfinished.delete(entry.job.id);
    else void this.later(entry, result.afterMilliseconds);
    this.start();
    if (this.isIdle()) this.whenIdle.splice(0).forEach((resolve) => resolve());
    if (this.runs.size === 0) this.whenNoneRuns.splice(0).forEach((resolve) => resolve());
  }

  private async attempt(job: Job, handler: (job: Job) => Promise<JobResult>): Promise<JobResult> {
    try {
      return await handler(job);
    } catch (error) {
      this.onError(job, error);
      return { kind: 'retry' };
    }
  }

  private async later(entry: Entry, afterMilliseconds: number | undefined): Promise<void> {
    entry.failures += 1;
    try {
      await this.timers.sleep(
        afterMilliseconds ?? backOff(entry.failures, this.chance()),
        this.closing.signal,
      );
    } catch {
      return; // Closed: the job stays unfinished, and the log brings it again.
    }
    this.waiting.push(entry);
    this.start();
  }

  private chance(): number {
    return this.entropy.bytes(4).readUInt32BE() / 2 ** 32;
  }

  private isIdle(): boolean {
    return this.waiting.length === 0 && this.runs.size === 0;
  }
}
