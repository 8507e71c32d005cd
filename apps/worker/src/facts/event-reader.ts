import { streamOf, type Aggregate, type DomainEvent } from '@sallyport/domain';
import { readState, type Codec, type DecodedEvent, type EventStore } from '@sallyport/event-store';
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
    const { state } = await readState(this.store, this.codec, streamOf(aggregate, id));
    return state;
  }

  private async decoded(stream: string): Promise<DecodedEvent[]> {
    return this.codec.decodeAll(await this.store.readStream(stream));
  }
}
