import { Injectable, Inject } from '@nestjs/common';
import {
  Codec,
  EVENT_STORE,
  isWanted,
  type DecodedEvent,
  type EventStore,
  type HistoryFilters,
  type Position,
  type StoredEvent,
} from '@sallyport/event-store';

/** A stretch of the log that was looked through, with what there was in it. */
export interface Stretch {
  readonly found: readonly DecodedEvent[];
  /** All up to here was seen. */
  readonly position: Position;
  readonly isEnd: boolean;
}

/** Events looked through in one go. */
const STRETCH = 1_000;

/** Reads the log for auditors: from the log itself, so that no projection stands between. */
@Injectable()
export class History {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  /** Goes through the log behind a position, stretch by stretch, to its end. */
  async *read(organizationId: string, filters: HistoryFilters, after: Position): AsyncGenerator<Stretch> {
    let position = after;
    for (;;) {
      const { events, isEnd } = await this.next(filters.stream, position);
      const wanted = events.filter((event) => isWanted(event, { ...filters, organizationId }));
      position = events.at(-1)?.position ?? position;
      yield { found: await this.codec.decodeAll(wanted), position, isEnd };
      if (isEnd) return;
    }
  }

  private async next(
    stream: string | undefined,
    after: Position,
  ): Promise<{ events: StoredEvent[]; isEnd: boolean }> {
    if (stream === undefined) {
      const events = await this.store.readAll({ after, limit: STRETCH });
      return { events, isEnd: events.length < STRETCH };
    }
    // Streams stay short: one that is named is read whole.
    const events = await this.store.readStream(stream);
    return { events: events.filter(({ position }) => position > after), isEnd: true };
  }
}
