import type { Clock, Timers } from '@sallyport/ports';
import type { Faults } from './faults';
import type { Random } from './random';
import type { Scheduler } from './scheduler';

/** When the simulated world begins. */
const EPOCH = Date.parse('2026-11-24T12:00:00.000Z');

/**
 * A process on a machine of its own: a clock that is a little wrong, and calls to others that take their time. When it
 * dies, all that it waited for never comes: whatever it was about to do is not done. A new process takes its place.
 */
export class Machine implements Clock, Timers {
  /** Counts the processes that ran here. */
  incarnation = 0;
  onCrash: () => void = () => undefined;
  /** Milliseconds by which this clock is wrong. */
  private drift = 0;

  constructor(
    readonly name: string,
    readonly scheduler: Scheduler,
    readonly random: Random,
    readonly faults: Faults,
  ) {}

  now(): string {
    return new Date(EPOCH + this.scheduler.now + this.drift).toISOString();
  }

  /** Puts the clock on or back. */
  jump(milliseconds: number): void {
    this.drift += milliseconds;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const { incarnation } = this;
      const onAbort = (): void => reject(signal?.reason as Error);
      signal?.addEventListener('abort', onAbort);
      this.scheduler.after(milliseconds, () => {
        signal?.removeEventListener('abort', onAbort);
        if (incarnation === this.incarnation) resolve();
      });
    });
  }

  /**
   * As long as a message takes, one way. Never over for a process that died meanwhile.
   * @param incarnation the process that waits; by default the one that runs now
   */
  travel(incarnation = this.incarnation): Promise<void> {
    return new Promise((resolve) =>
      this.scheduler.after(this.faults.latency(), () => {
        if (incarnation === this.incarnation) resolve();
      }),
    );
  }

  /** A place where the process may die: then this is never over. */
  async mayDie(): Promise<void> {
    if (!this.faults.strike('process crashed')) return;
    // As a step of its own: what else this process does at this moment dies with it.
    this.scheduler.after(0, () => this.crash());
    await new Promise(() => undefined);
  }

  /** The process dies. Whoever runs it starts another one. */
  crash(): void {
    this.incarnation += 1;
    this.onCrash();
  }
}
