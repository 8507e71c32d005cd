import type { Instant } from '@sallyport/domain';
import type { EventMetadata, EventStore, Position } from '@sallyport/event-store';

/** Events that are counted at most. */
const COUNTED = 1_000;

/** How far a reader of the log is behind. */
export interface Lag {
  /** Events behind its place; 1,000 stands for that or more. */
  readonly events: number;
  /** Age of the oldest of them; 0 when there is none. */
  readonly seconds: number;
}

/**
 * Measures at one moment how far readers are behind. Positions have gaps, so that the events are counted; readers that
 * stand at the same place share one look at the log.
 * @returns the lag of a reader that stands at a position. Rejects with StoreUnavailable when the log cannot be read
 */
export function measureLag(
  store: Pick<EventStore, 'readAll'>,
  now: Instant,
): (position: Position) => Promise<Lag> {
  const measured = new Map<Position, Promise<Lag>>();
  const measure = async (position: Position): Promise<Lag> => {
    const behind = await store.readAll({ after: position, limit: COUNTED });
    const [oldest] = behind;
    if (!oldest) return { events: 0, seconds: 0 };
    const { occurredAt } = JSON.parse(oldest.metadata) as EventMetadata;
    // Clocks of two machines differ a little.
    return {
      events: behind.length,
      seconds: Math.max(0, (Date.parse(now) - Date.parse(occurredAt)) / 1_000),
    };
  };
  return (position) => {
    const known = measured.get(position) ?? measure(position);
    measured.set(position, known);
    return known;
  };
}
