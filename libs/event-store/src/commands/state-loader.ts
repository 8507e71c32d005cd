import type { DomainEvent, Recorded, StreamOf } from '@sallyport/domain';
import { LRUCache } from 'lru-cache';
import type { Codec, DecodedEvent } from '../codec/codec';
import type { EventStore } from '../event-store';

/** The state of a stream and the revision at which it is so; -1 when the stream has no event yet. */
export interface Loaded<State> {
  readonly state: State;
  readonly revision: number;
}

interface CachedState extends Loaded<unknown> {
  readonly aggregate: object;
}

/**
 * Folds streams to states. What it folded it keeps, and later reads only the events behind: the store is asked each
 * time, so that what another process wrote is seen at once.
 */
export class StateLoader {
  private readonly cache: LRUCache<string, CachedState>;

  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
    cachedStates: number,
  ) {
    this.cache = new LRUCache({ max: cachedStates });
  }

  /** The newest state of a stream. */
  async load<State, Event extends DomainEvent>(target: StreamOf<State, Event>): Promise<Loaded<State>> {
    const cached = this.cache.get(target.name);
    const known: Loaded<State> =
      cached?.aggregate === target.aggregate
        ? (cached as Loaded<State>)
        : { state: target.aggregate.initial, revision: -1 };
    const stored = await this.store.readStream(target.name, { from: known.revision + 1 });
    if (stored.length === 0) return known;
    const loaded = fold(target, known, await this.codec.decodeAll(stored));
    // Of two loads side by side the one that saw more stays.
    if ((this.cache.peek(target.name)?.revision ?? -1) <= loaded.revision) {
      this.cache.set(target.name, { ...loaded, aggregate: target.aggregate });
    }
    return loaded;
  }

  /** The state just before an event of the stream; undefined when the stream has no event of that id. */
  async before<State, Event extends DomainEvent>(
    target: StreamOf<State, Event>,
    eventId: string,
  ): Promise<Loaded<State> | undefined> {
    const stored = await this.store.readStream(target.name);
    const index = stored.findIndex(({ id }) => id === eventId);
    if (index < 0) return undefined;
    const nothing = { state: target.aggregate.initial, revision: -1 };
    return fold(target, nothing, await this.codec.decodeAll(stored.slice(0, index)));
  }

  forget(stream: string): void {
    this.cache.delete(stream);
  }
}

function fold<State, Event extends DomainEvent>(
  { aggregate }: StreamOf<State, Event>,
  { state, revision }: Loaded<State>,
  events: readonly DecodedEvent[],
): Loaded<State> {
  let next = state;
  for (const event of events) next = aggregate.evolve(next, event as unknown as Recorded<Event>);
  return { state: next, revision: revision + events.length };
}
