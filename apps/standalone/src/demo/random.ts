/**
 * Numbers that look random and are the same at each run (the mulberry32 generator), so that the demo is one story. For
 * what happens in it alone: secrets come of real entropy.
 */
export class Random {
  /** @param state a whole number: the seed */
  constructor(private state: number) {}

  /** From 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** True in this share of all cases, 0 to 1. */
  chance(share: number): boolean {
    return this.next() < share;
  }
}
