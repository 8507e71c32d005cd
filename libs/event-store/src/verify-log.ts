import { createHash } from 'node:crypto';
import type { Codec } from './codec/codec';
import type { EventStore, Position, StoredEvent } from './event-store';
import { joinFields } from './keys/join-fields';
import { logPages } from './log-pages';

/** Faults that are told; a log with more is not mended one by one. */
const TOLD = 100;

/** What a whole reading of the log found. */
export interface LogReport {
  readonly events: number;
  readonly streams: number;
  readonly lastPosition: Position;
  /** SHA-256 over all of it, hex: another one when anything in it is changed, lost or put in. */
  readonly digest: string;
  /** In words, without anything of what an event says; none in a sound log. */
  readonly faults: readonly string[];
}

/** What a log was at an earlier time: up to there it is the same for ever, since events are only ever added. */
export interface LogSeal {
  readonly lastPosition: Position;
  readonly digest: string;
}

/**
 * Reads the whole log: positions ascend, each stream's revisions begin with 0 and have no gap, and every event decodes
 * to its newest version, its personal fields opened with their user's key.
 * @param seal what it was earlier, if that is known: a log that is another one up to there has a fault
 */
export async function verifyLog(
  store: Pick<EventStore, 'readAll'>,
  codec: Pick<Codec, 'decodeAll'>,
  seal?: LogSeal,
): Promise<LogReport> {
  const digest = createHash('sha256');
  let digestAtSeal: string | undefined;
  const revisions = new Map<string, number>();
  const faults: string[] = [];
  let lastPosition = 0;
  let events = 0;
  for await (const page of logPages(store)) {
    for (const event of page) {
      faults.push(...outOfOrder(event, lastPosition, revisions.get(event.stream) ?? -1));
      revisions.set(event.stream, event.revision);
      lastPosition = event.position;
      digest.update(textOf(event));
      if (lastPosition === seal?.lastPosition) digestAtSeal = digest.copy().digest('hex');
    }
    faults.push(...(await undecodable(page, codec)));
    events += page.length;
    if (faults.length >= TOLD) break;
  }
  // A reading that was broken off has not come to it.
  if (seal && seal.digest !== digestAtSeal && faults.length < TOLD)
    faults.push(`up to position ${seal.lastPosition} the log is not what it was`);
  return {
    events,
    streams: revisions.size,
    lastPosition,
    digest: digest.digest('hex'),
    faults: faults.slice(0, TOLD),
  };
}

/** All of an event, so that no two have the same text. */
const textOf = ({ position, stream, revision, id, type, data, metadata }: StoredEvent): string =>
  joinFields([`${position}`, stream, `${revision}`, id, type, data, metadata]);

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
