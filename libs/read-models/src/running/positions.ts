import type { Position } from '@sallyport/event-store';
import type { Timers } from '@sallyport/ports';

interface Waiter {
  readonly name: string;
  readonly position: Position;
  readonly wake: () => void;
}

/** How far each projection is, and who waits for it to be further. */
export class Positions {
  private readonly reached = new Map<string, Position>();
  private readonly waiters = new Set<Waiter>();

  constructor(private readonly timers: Timers) {}

  of(name: string): Position {
    return this.reached.get(name) ?? 0;
  }

  moved(name: string, position: Position): void {
    this.reached.set(name, Math.max(position, this.of(name)));
    for (const waiter of this.waiters) {
      if (waiter.name === name && waiter.position <= position) waiter.wake();
    }
  }

  /** True as soon as it is reached; false when it was not after `milliseconds`. */
  async waitFor(name: string, position: Position, milliseconds: number): Promise<boolean> {
    if (this.of(name) >= position) return true;
    const timeout = new AbortController();
    const woken = new Promise<boolean>((resolve) => {
      const waiter = { name, position, wake: () => resolve(true) };
      this.waiters.add(waiter);
      timeout.signal.addEventListener('abort', () => this.waiters.delete(waiter));
    });
    const late = this.timers.sleep(milliseconds, timeout.signal).then(
      () => false,
      () => false,
    );
    const inTime = await Promise.race([woken, late]);
    timeout.abort();
    return inTime;
  }
}
