import type { Position } from '@sallyport/event-store';
import type { Timers } from '@sallyport/ports';
import type { ReadModelStore } from '@sallyport/read-models';
import type { ProjectionWaiter } from './read-your-writes';

/** Milliseconds between two looks. */
const LOOK_EVERY = 10;

/** Waits for projections that another process keeps up, by looking how far they are. */
export class PolledProjections implements ProjectionWaiter {
  private readonly reached = new Map<string, Position>();
  private readonly looks = new Map<string, Promise<Position>>();

  constructor(
    private readonly readModels: Pick<ReadModelStore, 'servedPosition'>,
    private readonly timers: Timers,
  ) {}

  /** @throws StoreUnavailable when nobody can tell */
  async waitFor(projection: string, position: Position, milliseconds: number): Promise<boolean> {
    if ((this.reached.get(projection) ?? 0) >= position) return true;
    const done = new AbortController();
    let isLate = false;
    this.timers.sleep(milliseconds, done.signal).then(
      () => (isLate = true),
      () => undefined,
    );
    try {
      while ((await this.look(projection)) < position) {
        if (isLate) return false;
        await this.timers.sleep(LOOK_EVERY);
      }
      return true;
    } finally {
      done.abort();
    }
  }

  /** However many wait, the store is asked once at a time for each projection. */
  private look(projection: string): Promise<Position> {
    const underWay = this.looks.get(projection);
    if (underWay) return underWay;
    const look = this.ask(projection).finally(() => this.looks.delete(projection));
    this.looks.set(projection, look);
    return look;
  }

  private async ask(projection: string): Promise<Position> {
    const position = await this.readModels.servedPosition(projection);
    this.reached.set(projection, position);
    return position;
  }
}
