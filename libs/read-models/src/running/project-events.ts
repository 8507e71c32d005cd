import type { DecodedEvent, Position } from '@sallyport/event-store';
import type { Projection } from '../kernel/projection';
import type {
  ParkedEvent,
  PositionedWrites,
  ProjectionBatch,
  ReadModelStore,
} from '../kernel/read-model-store';

/** How often a stretch of the log is tried before its events are taken one by one. */
const TRIES = 3;

type Parked = Pick<ParkedEvent, 'position' | 'error'> & { readonly projection: Projection };

/**
 * Applies decoded events to projections and moves their checkpoints up to `checkpoint`. What one projection cannot take
 * is parked for it alone, and the rest goes on.
 * @returns what was parked
 * @throws when the store fails also for single events: then nothing can be said of the events
 */
export async function projectEvents(
  store: ReadModelStore,
  projections: readonly Projection[],
  events: readonly DecodedEvent[],
  checkpoint: Position,
): Promise<readonly Parked[]> {
  const parked: Parked[] = [];
  const batches = projections.map((projection) => batchOf(projection, events, parked));
  if (!(await applied(store, batches, checkpoint))) {
    for (const batch of batches) parked.push(...(await oneByOne(store, batch, checkpoint)));
  }
  for (const { projection, position, error } of parked) await store.park(projection, position, error);
  return parked;
}

function batchOf(projection: Projection, events: readonly DecodedEvent[], parked: Parked[]): ProjectionBatch {
  const writes: PositionedWrites[] = [];
  for (const event of events) {
    try {
      const found = projection.on[event.type]?.(event);
      if (found) writes.push({ position: event.position, writes: 'op' in found ? [found] : found });
    } catch (error) {
      // Handlers are pure: what fails once fails each time.
      parked.push({ projection, position: event.position, error: nameOf(error) });
    }
  }
  return { projection, writes };
}

async function applied(
  store: ReadModelStore,
  batches: readonly ProjectionBatch[],
  checkpoint: Position,
): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    try {
      await store.apply(batches, checkpoint);
      return true;
    } catch {
      // Told of by the caller, for the event that is to blame.
      if (tries === TRIES) return false;
    }
  }
}

async function oneByOne(
  store: ReadModelStore,
  { projection, writes }: ProjectionBatch,
  checkpoint: Position,
): Promise<Parked[]> {
  const parked: Parked[] = [];
  for (const one of writes) {
    try {
      await store.apply([{ projection, writes: [one] }], one.position);
    } catch (error) {
      parked.push({ projection, position: one.position, error: nameOf(error) });
    }
  }
  // If the store takes nothing at all, this throws, and nothing was parked.
  await store.apply([{ projection, writes: [] }], checkpoint);
  return parked;
}

/** The kind of an error, without its message, which may quote what it is about. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
