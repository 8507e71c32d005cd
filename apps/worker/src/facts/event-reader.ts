import type { Aggregate, DomainEvent, Recorded } from '@sallyport/domain';
import type { Codec, DecodedEvent, EventStore } from '@sallyport/event-store';
import type { MessageEvent } from './message-facts';

/** An event as a message sees it: typed, with what stands beside it. */
export type ReadEvent = MessageEvent & Pick<DecodedEvent, 'id' | 'eventId' | 'at' | 'metadata'>;

/** Reads streams, personal fields opened. Messages are few: nothing is cached. */
export class EventReader {
  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  /** All events of a stream, `category-id`. */
  async events(stream: string): Promise<ReadEvent[]> {
    return (await this.decoded(stream)) as unknown as ReadEvent[];
  }

  /** The state of a stream. */
  async state<State, Event extends DomainEvent>(
    aggregate: Aggregate<State, Event>,
    id: string,
  ): Promise<State> {
    const events = await this.decoded(`${aggregate.events.category}-${id}`);
    return events.reduce(
      (state, event) => aggregate.evolve(state, event as unknown as Recorded<Event>),
      aggregate.initial,
    );
  }

  private async decoded(stream: string): Promise<DecodedEvent[]> {
    return this.codec.decodeAll(await this.store.readStream(stream));
  }
}
