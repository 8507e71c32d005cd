import { SystemClock } from '@sallyport/adapters/system';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A clock that a spec moves ahead of the machine's. */
export class MovableClock extends SystemClock {
  private ahead = 0;

  override now(): string {
    return new Date(Date.parse(super.now()) + this.ahead).toISOString();
  }

  /** @param milliseconds from where it is now */
  advance(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  /** @param milliseconds from the machine's clock */
  setAhead(milliseconds: number): void {
    this.ahead = milliseconds;
  }
}
