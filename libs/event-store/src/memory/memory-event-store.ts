import {
  StoreUnavailable,
  WrongExpectedRevision,
  type AppendResult,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type Position,
  type ReadStreamOptions,
  type StoredEvent,
  type SubscriptionMessage,
} from '../event-store';
import { CommitSignal } from '../subscription/commit-signal';
import { followLog } from '../subscription/follow-log';

/** A log in memory, for tests and simulations: all that the port promises except that it lasts. */
export class MemoryEventStore implements EventStore {
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly ids = new Map<string, StoredEvent>();
  private readonly commits = new CommitSignal();
  private readonly closing = new AbortController();

  async append(
    stream: string,
    events: readonly EventToAppend[],
    { expected }: { expected: ExpectedRevision },
  ): Promise<AppendResult> {
    this.mustBeOpen();
    const wanted = expected === 'no-stream' ? -1 : expected;
    const before = this.streams.get(stream) ?? [];
    const repeated = events.map(({ id }) => this.ids.get(id));
    if (repeated.some(Boolean) || before.length - 1 !== wanted) {
      const isRepeat = repeated.every(
        (event, index) => event?.stream === stream && event.revision === wanted + 1 + index,
      );
      if (!isRepeat) throw new WrongExpectedRevision(stream, expected);
      return resultOf(repeated.at(-1));
    }
    const stored = events.map((event, index) => ({
      ...event,
      stream,
      revision: before.length + index,
      position: this.log.length + index + 1,
    }));
    this.streams.set(stream, [...before, ...stored]);
    this.log.push(...stored);
    for (const event of stored) this.ids.set(event.id, event);
    this.commits.notify();
    return resultOf(stored.at(-1));
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StoredEvent[]> {
    this.mustBeOpen();
    const { direction = 'forwards', limit = Infinity } = options;
    const events = this.streams.get(stream) ?? [];
    if (direction === 'forwards') return events.slice(options.from ?? 0).slice(0, limit);
    return events
      .slice(0, (options.from ?? Infinity) + 1)
      .reverse()
      .slice(0, limit);
  }

  readonly readAll = async ({ after, limit }: { after: Position; limit: number }): Promise<StoredEvent[]> => {
    this.mustBeOpen();
    return this.log.slice(after, after + limit);
  };

  subscribe({ after, signal }: { after: Position; signal: AbortSignal }): AsyncIterable<SubscriptionMessage> {
    this.mustBeOpen();
    return followLog(this.readAll, this.commits, {
      after,
      signal: AbortSignal.any([signal, this.closing.signal]),
    });
  }

  async close(): Promise<void> {
    this.closing.abort();
  }

  private mustBeOpen(): void {
    if (this.closing.signal.aborted) throw new StoreUnavailable('the event store is closed');
  }
}

function resultOf(last: StoredEvent | undefined): AppendResult {
  if (!last) throw new Error('an append needs an event');
  return { revision: last.revision, position: last.position };
}
