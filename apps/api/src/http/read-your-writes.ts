import { Inject, Injectable } from '@nestjs/common';
import type { Position } from '@sallyport/event-store';
import { Problem } from './problem';

/** Tells when a projection has reached a place of the log. */
export interface ProjectionWaiter {
  /** True as soon as the projection is at `position`; false when it is not after `milliseconds`. */
  waitFor(projection: string, position: Position, milliseconds: number): Promise<boolean>;
}
export const PROJECTION_WAITER = Symbol('ProjectionWaiter');

/** Furthest position that a command of this process wrote. */
@Injectable()
export class LastWritten {
  position: Position = 0;

  note(position: Position): void {
    if (position > this.position) this.position = position;
  }
}

/** How long a query waits for a position that it was asked for, and for one that it only assumes. */
const askedMilliseconds = 2_000;
const assumedMilliseconds = 250;

/** Lets queries see what was written before they were asked. */
@Injectable()
export class ReadYourWrites {
  constructor(
    @Inject(PROJECTION_WAITER) private readonly waiter: ProjectionWaiter,
    private readonly lastWritten: LastWritten,
  ) {}

  /**
   * Resolves when all these projections have reached `after`, the `?after=` of the query. Without it, waits a moment
   * for what this process wrote last, then lets the query have what is there.
   * @throws Problem `projection_behind` when `after` is not reached in time
   */
  async reach(after: Position | undefined, ...projections: readonly string[]): Promise<void> {
    const position = after ?? this.lastWritten.position;
    const milliseconds = after === undefined ? assumedMilliseconds : askedMilliseconds;
    const reached = await Promise.all(
      projections.map((name) => this.waiter.waitFor(name, position, milliseconds)),
    );
    if (after !== undefined && reached.includes(false)) {
      throw new Problem('projection_behind', { members: { retryAfterSeconds: 1 } });
    }
  }
}
