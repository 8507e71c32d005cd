import { BACKWARDS, END, FORWARDS, NO_STREAM, START } from '@eventstore/db-client';
import {
  StoreUnavailable,
  type AppendResult,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type Position,
  type ReadStreamOptions,
  type StoredEvent,
  type SubscriptionMessage,
} from '@sallyport/event-store';
import { connect, type Connection } from './connect';
import { isConnectionLost, isNoStream, toAppendError, toStoreError } from './errors';
import { toEventData, toLogPosition, toPosition, toStoredEvent, type Recorded } from './event-format';
import { follow } from './follow';
import { readEvents } from './read-events';

export interface EventStoreDbOptions {
  /** Milliseconds that the server may take for an append, for the next event of a read, for confirming a subscription. */
  readonly patience?: number;
}

/**
 * The log in EventStoreDB or KurrentDB, 23.10 or newer. Streams are written and read on the leader: a session that was
 * ended is ended on the very next request. Of event ids it knows those of one stream only.
 */
export class EventStoreDbEventStore implements EventStore {
  private readonly connection: Connection;
  private readonly patience: number;
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly closing = new AbortController();

  /**
   * Connects with the first call.
   * @param url connection string with user and password
   * @throws Error when the URL is none
   */
  constructor(url: string, { patience = 5_000 }: EventStoreDbOptions = {}) {
    this.connection = connect(url);
    this.patience = patience;
  }

  async append(
    stream: string,
    events: readonly EventToAppend[],
    { expected }: { expected: ExpectedRevision },
  ): Promise<AppendResult> {
    this.mustBeOpen();
    if (events.length === 0) throw new Error('an append needs an event');
    return this.finish(this.write(stream, events, expected), (error) =>
      toAppendError(stream, expected, error),
    );
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StoredEvent[]> {
    return this.read(async () => {
      try {
        return await this.collect(this.eventsOf(stream, options));
      } catch (error) {
        if (isNoStream(error)) return [];
        throw error;
      }
    });
  }

  async readAll({ after, limit }: { after: Position; limit: number }): Promise<StoredEvent[]> {
    return this.read(() => this.collect(this.eventsBehind(after), limit));
  }

  subscribe({ after, signal }: { after: Position; signal: AbortSignal }): AsyncIterable<SubscriptionMessage> {
    this.mustBeOpen();
    const until = AbortSignal.any([signal, this.closing.signal]);
    return follow(this.connection, { after, signal: until, patience: this.patience });
  }

  /** Ends subscriptions, finishes what was given to it, then lets go of the server. */
  async close(): Promise<void> {
    this.closing.abort();
    await Promise.allSettled(this.underWay);
    await this.connection.client.dispose();
  }

  private async write(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    const { client, call } = this.connection;
    const { position } = await client.appendToStream(stream, events.map(toEventData), {
      ...call,
      expectedRevision: expected === 'no-stream' ? NO_STREAM : BigInt(expected),
      requiresLeader: true,
      deadline: this.patience,
    });
    // The revision is known beforehand; the server may answer a repeat without the place.
    const revision = (expected === 'no-stream' ? -1 : expected) + events.length;
    return { revision, position: position ? toPosition(position) : await this.positionOf(stream, revision) };
  }

  private async positionOf(stream: string, revision: number): Promise<Position> {
    const [event] = await this.collect(this.eventsOf(stream, { from: revision, limit: 1 }));
    if (!event) throw new StoreUnavailable(`${stream} has no event ${revision} yet`);
    return event.position;
  }

  private eventsOf(
    stream: string,
    { from, direction = 'forwards', limit }: ReadStreamOptions,
  ): AsyncIterable<Recorded> {
    const { client, call } = this.connection;
    const forwards = direction === 'forwards';
    const read = client.readStream(stream, {
      ...call,
      direction: forwards ? FORWARDS : BACKWARDS,
      fromRevision: from === undefined ? (forwards ? START : END) : BigInt(from),
      ...(limit !== undefined && { maxCount: limit }),
      requiresLeader: true,
    });
    return readEvents(read, this.patience);
  }

  /** The whole log has events of the server's own in it, and a read begins with the event at its position. */
  private async *eventsBehind(after: Position): AsyncGenerator<Recorded> {
    const { client, call } = this.connection;
    const read = client.readAll({ ...call, fromPosition: toLogPosition(after) });
    for await (const event of readEvents(read, this.patience)) {
      if (!event.type.startsWith('$') && toPosition(event.position) > after) yield event;
    }
  }

  private async collect(events: AsyncIterable<Recorded>, limit = Infinity): Promise<StoredEvent[]> {
    const found: StoredEvent[] = [];
    for await (const event of events) {
      found.push(toStoredEvent(event));
      if (found.length >= limit) break;
    }
    return found;
  }

  /** A broken connection and a new leader show at the first call that meets them: a read is then tried once more. */
  private async read<Result>(attempt: () => Promise<Result>): Promise<Result> {
    this.mustBeOpen();
    const result = attempt().catch((error: unknown) => {
      if (isConnectionLost(error)) return attempt();
      throw error;
    });
    return this.finish(result, (error) => toStoreError('the log cannot be read', error));
  }

  private async finish<Result>(work: Promise<Result>, toError: (error: unknown) => Error): Promise<Result> {
    this.underWay.add(work);
    try {
      return await work;
    } catch (error) {
      throw toError(error);
    } finally {
      this.underWay.delete(work);
    }
  }

  private mustBeOpen(): void {
    if (this.closing.signal.aborted) throw new StoreUnavailable('the event store is closed');
  }
}
