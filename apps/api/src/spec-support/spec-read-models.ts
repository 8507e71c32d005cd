import type { Position } from '@sallyport/event-store';
import { MemoryReadModelStore, projections } from '@sallyport/read-models';
import type { MemoryLog } from '@sallyport/testing';
import type { ProjectionWaiter } from '../http/read-your-writes';

/** All read models of a log in memory: brought up to date whenever somebody waits for one. */
export class SpecReadModels implements ProjectionWaiter {
  readonly store = new MemoryReadModelStore();
  private seen: Position = 0;

  private constructor(private readonly log: MemoryLog) {}

  static async on(log: MemoryLog): Promise<SpecReadModels> {
    const models = new SpecReadModels(log);
    for (const projection of projections) {
      await models.store.prepare(projection);
      await models.store.activate(projection);
    }
    return models;
  }

  async waitFor(): Promise<boolean> {
    const stored = await this.log.store.readAll({ after: this.seen, limit: 10_000 });
    const events = await this.log.codec.decodeAll(stored);
    this.seen = events.at(-1)?.position ?? this.seen;
    const batches = projections.map((projection) => ({
      projection,
      writes: events.map((event) => ({
        position: event.position,
        writes: [projection.on[event.type]?.(event) ?? []].flat(),
      })),
    }));
    await this.store.apply(batches, this.seen);
    return true;
  }
}
