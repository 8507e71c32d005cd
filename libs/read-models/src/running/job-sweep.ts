import type { JobQueue } from '@sallyport/ports';
import { OpenJobs } from './open-jobs';
import { REACTORS_CHECKPOINT, ReactorRunner, type ReactorRunnerParts } from './reactor-runner';

/** Milliseconds between two looks. A code is worth five minutes: what is lost comes again in time. */
const SWEEP_EVERY = 20_000;

/**
 * Gives jobs again to a queue that may lose what it holds, as a Redis that was flushed. It follows the log on its own
 * and knows from there which messages are due and which have an outcome; a job that is open at two looks is added once
 * more. That is quiet when the queue has it, and does no harm when it was done meanwhile: its delivery says so.
 */
export class JobSweep {
  private readonly open = new OpenJobs();
  private readonly runner: ReactorRunner;
  private readonly stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  /** @param parts as for the reactors whose jobs are to be looked after; `queue` is where those go */
  constructor(private readonly parts: ReactorRunnerParts & { readonly queue: Pick<JobQueue, 'add'> }) {
    const { checkpoint = REACTORS_CHECKPOINT } = parts;
    this.runner = new ReactorRunner({
      ...parts,
      // All jobs of events up to there have an outcome.
      checkpoint: `${checkpoint}-delivered`,
      reactors: [...parts.reactors, this.open.deliveries],
      queue: this.open,
    });
  }

  async start(): Promise<void> {
    await this.runner.start();
    this.loop = this.sweepUntilStopped();
  }

  /** Resolves when what is under way has ended and the place is kept. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
    await this.runner.stop();
  }

  private async sweepUntilStopped(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.parts.timers.sleep(SWEEP_EVERY, signal).catch(() => undefined);
      if (!signal.aborted) await this.sweep();
    }
  }

  private async sweep(): Promise<void> {
    try {
      for (const job of this.open.overdue()) {
        if (this.stopping.signal.aborted) return;
        await this.parts.queue.add(job);
      }
    } catch (err) {
      // The next look finds them open again.
      this.parts.onError('due jobs wait for the queue', { err });
    }
  }
}
