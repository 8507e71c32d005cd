import { StoreUnavailable, type DecodedEvent, type Position } from '@sallyport/event-store';
import type { Projection } from '../kernel/projection';
import type { PositionedWrites, ProjectionBatch, ReadModelStore } from '../kernel/read-model-store';

/** How often a stretch of the log is tried before its events are taken one by one. */
const TRIES = 3;

/** Notes that a projection goes on without an event. */
export type Park = (projection: Projection, position: Position, error: unknown) => Promise<void>;

/**
 * Applies decoded events to projections and moves their checkpoints up to `checkpoint`. What one projection cannot take
 * is parked for it alone, before the checkpoint passes it, and the rest goes on.
 * @throws StoreUnavailable in an outage, so that it parks no event; and whatever a store throws that takes nothing at
 *   all: then `park`, which writes to the same store, fails as well
 */
export async function projectEvents(
  store: ReadModelStore,
  projections: readonly Projection[],
  events: readonly DecodedEvent[],
  checkpoint: Position,
  park: Park,
): Promise<void> {
  const batches: ProjectionBatch[] = [];
  for (const projection of projections) batches.push(await batchOf(projection, events, park));
  if (await isApplied(store, batches, checkpoint)) return;
  for (const batch of batches) await applyOneByOne(store, batch, checkpoint, park);
}

async function batchOf(
  projection: Projection,
  events: readonly DecodedEvent[],
  park: Park,
): Promise<ProjectionBatch> {
  const writes: PositionedWrites[] = [];
  for (const event of events) {
    try {
      const found = projection.on[event.type]?.(event);
      if (found) writes.push({ position: event.position, writes: 'op' in found ? [found] : found });
    } catch (error) {
      // Handlers are pure: what fails once fails each time.
      await park(projection, event.position, error);
    }
  }
  return { projection, writes };
}

async function isApplied(
  store: ReadModelStore,
  batches: readonly ProjectionBatch[],
  checkpoint: Position,
): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    try {
      await store.apply(batches, checkpoint);
      return true;
    } catch (error) {
      // No event is to blame for an outage, and none is parked in the moment in which it ends.
      if (error instanceof StoreUnavailable) throw error;
      // Told of by `park`, for the event that is to blame.
      if (tries === TRIES) return false;
    }
  }
}

async function applyOneByOne(
  store: ReadModelStore,
  { projection, writes }: ProjectionBatch,
  checkpoint: Position,
  park: Park,
): Promise<void> {
  for (const one of writes) {
    try {
      await store.apply([{ projection, writes: [one] }], one.position);
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      await park(projection, one.position, error);
    }
  }
  await store.apply([{ projection, writes: [] }], checkpoint);
}
