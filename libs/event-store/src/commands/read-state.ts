import type { DomainEvent, Instant, Recorded, StreamOf } from '@sallyport/domain';
import type { Codec, DecodedEvent } from '../codec/codec';
import type { EventStore, StoredEvent } from '../event-store';

/** The state of a stream and the revision at which it is so; -1 when the stream has no event yet. */
export interface Loaded<State> {
  readonly state: State;
  readonly revision: number;
}

/** With how many events a reader has to go back for it. */
export interface Seen<State> extends Loaded<State> {
  readonly depth: number;
}

/** Events after which the whole state goes along as an event of its own. */
export const CARRIED_EVERY = 32;
/** A page holds the last state that was carried forward, and what one append put behind it. */
const PAGE = CARRIED_EVERY + 8;

/**
 * Reads the state of a stream from the log: from its last event that says the whole state, or from its beginning.
 * @throws UnknownEvent, UnreadableField
 */
export async function readState<State, Event extends DomainEvent>(
  store: EventStore,
  codec: Codec,
  target: StreamOf<State, Event>,
): Promise<Seen<State>> {
  const stored = await readFromRestart(store, target);
  return foldOnto(target, nothingYet(target), recordedBy(await codec.decodeAll(stored)));
}

/** Decoded events of a stream, as its aggregate takes them. */
export const recordedBy = <Event extends DomainEvent>(decoded: readonly DecodedEvent[]) =>
  decoded as unknown as readonly Recorded<Event>[];

/** Events as they will stand in a stream behind what was seen of it. */
export const recordedBehind = <Event extends DomainEvent>(
  { revision }: Seen<unknown>,
  events: readonly Event[],
  at: Instant,
): Recorded<Event>[] => events.map((event, index) => ({ ...event, at, revision: revision + 1 + index }));

export const nothingYet = <State, Event extends DomainEvent>({
  aggregate,
}: StreamOf<State, Event>): Seen<State> => ({ state: aggregate.initial, revision: -1, depth: 0 });

/** What further events of the stream make of a state. */
export function foldOnto<State, Event extends DomainEvent>(
  { aggregate }: StreamOf<State, Event>,
  seen: Seen<State>,
  events: readonly Recorded<Event>[],
): Seen<State> {
  let { state, revision, depth } = seen;
  for (const event of events) {
    state = aggregate.evolve(state, event);
    revision = event.revision;
    depth = aggregate.restartsAt?.includes(event.type) ? 1 : depth + 1;
  }
  return { state, revision, depth };
}

async function readFromRestart<State, Event extends DomainEvent>(
  store: EventStore,
  { name, aggregate: { restartsAt, carryForward } }: StreamOf<State, Event>,
): Promise<StoredEvent[]> {
  if (!restartsAt) return store.readStream(name);
  // Where nothing is carried forward, every event says the whole state.
  const limit = carryForward ? PAGE : 1;
  const newestFirst: StoredEvent[] = [];
  for (let from: number | undefined; from === undefined || from >= 0;) {
    const page = await store.readStream(name, {
      direction: 'backwards',
      limit,
      ...(from !== undefined && { from }),
    });
    const restart = page.findIndex(({ type }) => restartsAt.includes(type));
    newestFirst.push(...(restart < 0 ? page : page.slice(0, restart + 1)));
    if (restart >= 0 || page.length < limit) break;
    from = (page.at(-1)?.revision ?? 0) - 1;
  }
  return newestFirst.reverse();
}
