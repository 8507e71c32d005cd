import {
  CommitSignal,
  followLog,
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
} from '@sallyport/event-store';
import { EventReader } from './event-reader';
import { Pacer } from './pacer';
import { StreamEnds } from './stream-ends';
import { Writer } from './writer';
import type { AppendAnswer } from './writer.worker';

/**
 * Milliseconds between two tellings of commits. Each costs every subscriber a page and what it does at its end, such as
 * a transaction over all read models; under load fewer and fuller ones are what lets requests through.
 */
const PACE = 20;

/**
 * The log in an SQLite file. Appends that wait at the same time share a commit. An append is acknowledged after the
 * commit is on the disk; what fails before that is reported as {@link StoreUnavailable}.
 *
 * It is made for one process that serves, beside which an operator's command may append. Revisions hold between the two at
 * every moment; reads and subscriptions see what the other appended within a tenth of a second.
 */
export class SqliteEventStore implements EventStore {
  private readonly reader: EventReader;
  private readonly writer: Writer;
  private readonly ends = new StreamEnds();
  private readonly commits = new CommitSignal();
  private readonly news = new Pacer(() => this.commits.notify(), PACE);
  private readonly closing = new AbortController();
  private closed: Promise<void> | undefined;

  /**
   * @param file path of the file, made when there is none; its folder must be there
   * @throws DataFolderError when the file cannot be used
   */
  constructor(file: string) {
    this.reader = new EventReader(file);
    this.writer = new Writer(file, {
      committed: () => this.news.ask(),
      othersCommitted: () => {
        this.ends.forgetAll();
        this.news.ask();
      },
    });
  }

  async append(
    stream: string,
    events: readonly EventToAppend[],
    { expected }: { expected: ExpectedRevision },
  ): Promise<AppendResult> {
    this.mustBeOpen();
    if (events.length === 0) throw new Error('an append needs an event');
    const answer = await this.write(stream, events, expected === 'no-stream' ? -1 : expected);
    switch (answer.kind) {
      case 'written':
      case 'repeated':
        return { revision: answer.revision, position: answer.position };
      case 'refused':
        throw new WrongExpectedRevision(stream, expected);
      case 'failed':
        throw new StoreUnavailable(`the log cannot be written: ${answer.reason}`);
    }
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StoredEvent[]> {
    return this.read(() => {
      const { direction = 'forwards', from = 0, limit } = options;
      if (direction === 'backwards') return this.reader.stream(stream, options);
      if (this.ends.isBefore(stream, from)) return [];
      const events = this.reader.stream(stream, options);
      if (limit === undefined) this.ends.sawAll(stream, from, events.length);
      return events;
    });
  }

  async readAll({ after, limit }: { after: Position; limit: number }): Promise<StoredEvent[]> {
    return this.read(() => this.reader.log(after, limit));
  }

  subscribe({ after, signal }: { after: Position; signal: AbortSignal }): AsyncIterable<SubscriptionMessage> {
    this.mustBeOpen();
    const until = AbortSignal.any([signal, this.closing.signal]);
    return followLog((options) => this.readAll(options), this.commits, { after, signal: until });
  }

  /** Ends subscriptions, finishes what was given to it, then closes. */
  close(): Promise<void> {
    this.closing.abort();
    this.news.stop();
    this.closed ??= this.writer.close().then(() => this.reader.close());
    return this.closed;
  }

  private async write(
    stream: string,
    events: readonly EventToAppend[],
    expected: number,
  ): Promise<AppendAnswer> {
    this.ends.begin(stream);
    let end: number | undefined;
    try {
      const answer = await this.writer.append(stream, events, expected);
      if (answer.kind === 'written') end = answer.revision + 1;
      return answer;
    } finally {
      this.ends.settle(stream, end);
    }
  }

  private read<Result>(query: () => Result): Result {
    this.mustBeOpen();
    try {
      return query();
    } catch (cause) {
      throw new StoreUnavailable(`the log cannot be read: ${(cause as Error).message}`, { cause });
    }
  }

  private mustBeOpen(): void {
    if (this.closing.signal.aborted) throw new StoreUnavailable('the event store is closed');
  }
}
