import type { Timers } from '@sallyport/ports';

/** Sleeps that end when the spec says so. */
export class ManualTimers implements Timers {
  readonly sleeps: { readonly milliseconds: number; readonly wake: () => void }[] = [];

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      this.sleeps.push({ milliseconds, wake: resolve });
    });
  }

  /** Ends the sleeps of so many milliseconds. */
  pass(milliseconds: number): void {
    for (const sleep of this.sleeps.filter((one) => one.milliseconds === milliseconds)) {
      this.sleeps.splice(this.sleeps.indexOf(sleep), 1);
      sleep.wake();
    }
  }

  isSleeping = (milliseconds: number): boolean =>
    this.sleeps.some((one) => one.milliseconds === milliseconds);
}
