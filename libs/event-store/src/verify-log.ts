import type { Codec } from './codec/codec';
import type { EventStore, Position, StoredEvent } from './event-store';

const PAGE = 1_000;
/** Faults that are told; a log with more is not mended one by one. */
const TOLD = 100;

/** What a whole reading of the log found. */
export interface LogReport {
  readonly events: number;
  readonly streams: number;
  readonly lastPosition: Position;
  /** In words, without anything of what an event says; none in a sound log. */
  readonly faults: readonly string[];
}

/**
 * Reads the whole log: positions ascend, each stream's revisions begin with 0 and have no gap, and every event decodes
 * to its newest version, its personal fields opened with their user's key.
 */
export async function verifyLog(
  store: Pick<EventStore, 'readAll'>,
  codec: Pick<Codec, 'decodeAll'>,
): Promise<LogReport> {
  const revisions = new Map<string, number>();
  const faults: string[] = [];
  let lastPosition = 0;
  let events = 0;
  for (;;) {
    const page = await store.readAll({ after: lastPosition, limit: PAGE });
    for (const event of page) {
      faults.push(...outOfOrder(event, lastPosition, revisions.get(event.stream) ?? -1));
      revisions.set(event.stream, event.revision);
      lastPosition = event.position;
    }
    faults.push(...(await undecodable(page, codec)));
    events += page.length;
    if (page.length < PAGE || faults.length >= TOLD) break;
  }
  return { events, streams: revisions.size, lastPosition, faults: faults.slice(0, TOLD) };
}

function outOfOrder({ position, stream, revision }: StoredEvent, last: Position, before: number): string[] {
  return [
    ...(position > last ? [] : [`position ${position} comes behind ${last}`]),
    ...(revision === before + 1
      ? []
      : [`${stream} goes from revision ${before} to ${revision} at position ${position}`]),
  ];
}

/** A page decodes at once or, when it does not, event by event, to find which. */
async function undecodable(page: readonly StoredEvent[], codec: Pick<Codec, 'decodeAll'>): Promise<string[]> {
  try {
    await codec.decodeAll(page);
    return [];
  } catch {
    const faults: string[] = [];
    for (const event of page) {
      await codec.decodeAll([event]).catch((error: unknown) => {
        const kind = error instanceof Error ? error.name : typeof error;
        faults.push(`${event.type} at position ${event.position} cannot be read: ${kind}`);
      });
    }
    return faults;
  }
}
