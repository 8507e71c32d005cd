import type { Job, JobQueue } from '@sallyport/ports';
import { ana } from '@sallyport/testing';

/** Keeps the jobs; each is done once the spec says so. */
export class JobList implements JobQueue {
  readonly jobs: Job[] = [];
  /** Position of the oldest job that is not done. */
  undone = Infinity;
  /** How many times from now on it takes nothing. */
  failures = 0;

  async add(job: Job): Promise<void> {
    if (this.failures-- > 0) throw new Error('the queue is away');
    this.jobs.push(job);
  }
  settledUpTo = (seen: number): number => Math.min(seen, this.undone - 1);
  process(): void {}
  async idle(): Promise<void> {}
  async close(): Promise<void> {}

  get added(): string[] {
    return this.jobs.map(
      ({ position, template, userId }) => `${position} ${template} ${userId === ana ? 'ana' : 'bob'}`,
    );
  }
}
