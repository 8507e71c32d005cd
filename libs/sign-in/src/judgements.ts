import type { Timers } from '@sallyport/ports';

/** Milliseconds after which somebody who waits looks again: another process may have judged meanwhile. */
const LOOK_AGAIN_AFTER = 250;

/** Lets an attempt wait for those at the same user that are being judged. */
export class Judgements {
  private readonly waiting = new Map<string, Set<() => void>>();

  constructor(private readonly timers: Timers) {}

  /**
   * Resolves when an attempt at this user was judged here, or after a quarter of a second.
   * @returns whether one was judged
   */
  async next(userId: string): Promise<boolean> {
    const waiting = this.waiting.get(userId) ?? new Set();
    this.waiting.set(userId, waiting);
    const over = new AbortController();
    let heard: () => void = () => undefined;
    const judged = new Promise<boolean>((resolve) => (heard = () => resolve(true)));
    waiting.add(heard);
    const timeout = this.timers.sleep(LOOK_AGAIN_AFTER, over.signal).then(
      () => false,
      () => false,
    );
    const isJudged = await Promise.race([judged, timeout]);
    over.abort();
    waiting.delete(heard);
    if (waiting.size === 0) this.waiting.delete(userId);
    return isJudged;
  }

  /** An attempt at this user was judged. */
  note(userId: string): void {
    for (const heard of this.waiting.get(userId) ?? []) heard();
  }
}
