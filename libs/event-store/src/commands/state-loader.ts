import type { DomainEvent, Recorded, StreamOf } from '@sallyport/domain';
import { LRUCache } from 'lru-cache';
import type { Codec } from '../codec/codec';
import type { EventStore } from '../event-store';
import { foldOnto, nothingYet, readState, recordedBy, type Seen } from './read-state';

interface CachedState extends Seen<unknown> {
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
  async load<State, Event extends DomainEvent>(target: StreamOf<State, Event>): Promise<Seen<State>> {
    const cached = this.cache.get(target.name);
    const known = cached?.aggregate === target.aggregate ? (cached as Seen<State>) : undefined;
    const loaded = known ? await this.goOn(target, known) : await readState(this.store, this.codec, target);
    if (loaded !== known && loaded.revision >= 0) this.keep(target, loaded);
    return loaded;
  }

  /** The state as it was last read or written here; read from the store when it is not kept. */
  async lastSeen<State, Event extends DomainEvent>(target: StreamOf<State, Event>): Promise<Seen<State>> {
    const cached = this.cache.get(target.name);
    return cached?.aggregate === target.aggregate ? (cached as Seen<State>) : this.load(target);
  }

  /** Events were appended right behind what was seen: what they make of it need not be read from the log. */
  wrote<State, Event extends DomainEvent>(
    target: StreamOf<State, Event>,
    seen: Seen<State>,
    events: readonly Recorded<Event>[],
  ): void {
    this.keep(target, foldOnto(target, seen, events));
  }

  /** The state just before an event of the stream; undefined when the stream has no event of that id. */
  async before<State, Event extends DomainEvent>(
    target: StreamOf<State, Event>,
    eventId: string,
  ): Promise<Seen<State> | undefined> {
    const stored = await this.store.readStream(target.name);
    const index = stored.findIndex(({ id }) => id === eventId);
    if (index < 0) return undefined;
    return foldOnto(
      target,
      nothingYet(target),
      recordedBy(await this.codec.decodeAll(stored.slice(0, index))),
    );
  }

  forget(stream: string): void {
    this.cache.delete(stream);
  }

  private keep<State, Event extends DomainEvent>(
    { name, aggregate }: StreamOf<State, Event>,
    seen: Seen<State>,
  ): void {
    // Of two loads side by side the one that saw more stays.
    if ((this.cache.peek(name)?.revision ?? -1) <= seen.revision)
      this.cache.set(name, { ...seen, aggregate });
  }

  private async goOn<State, Event extends DomainEvent>(
    target: StreamOf<State, Event>,
    known: Seen<State>,
  ): Promise<Seen<State>> {
    const stored = await this.store.readStream(target.name, { from: known.revision + 1 });
    return stored.length === 0
      ? known
      : foldOnto(target, known, recordedBy(await this.codec.decodeAll(stored)));
  }
}
