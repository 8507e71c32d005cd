import { setTimeout } from 'node:timers/promises';
import type { Instant } from '@sallyport/domain';
import type { Clock, Timers } from '@sallyport/ports';

/** The machine's time of day. */
export class SystemClock implements Clock {
  now(): Instant {
    return new Date().toISOString();
  }
}

/** The machine's timers. */
export class SystemTimers implements Timers {
  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    try {
      await setTimeout(milliseconds, undefined, signal && { signal });
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  }
}
