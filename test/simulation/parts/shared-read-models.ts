import { MemoryReadModelStore, projections, type ProjectionBatch } from '@sallyport/read-models';

/** The read models of a world; tells how far all of them are. */
export class SharedReadModels extends MemoryReadModelStore {
  private readonly reached = new Map<string, number>();

  override async apply(batches: readonly ProjectionBatch[], checkpoint: number): Promise<void> {
    await super.apply(batches, checkpoint);
    for (const { projection } of batches)
      this.reached.set(projection.name, Math.max(checkpoint, this.reached.get(projection.name) ?? 0));
  }

  /** Whether each has seen the log up to there. */
  isAt(position: number): boolean {
    return projections.every(({ name }) => (this.reached.get(name) ?? 0) >= position);
  }
}
