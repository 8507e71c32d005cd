import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { CommitSignal } from '@sallyport/event-store';

export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Buffer;
  readonly metadata: Buffer;
}
export interface LogRecord extends ProposedEvent {
  readonly stream: string;
  readonly revision: number;
  /** Bytes of the log before it. */
  readonly position: number;
  readonly created: number;
}

export type AppendOutcome =
  | { readonly kind: 'appended'; readonly last: LogRecord }
  | { readonly kind: 'wrong-version'; readonly current: number }
  /** The first ids are a repeat, and others are not. */
  | { readonly kind: 'corrupted-idempotency' };

/** Bytes that a record takes beside its texts. */
const HEADER = 100;
/** After so many appends the server has something of its own to write. */
const SYSTEM_EVENT_EVERY = 5;

/** The log of the test server, with the rules of EventStoreDB; several servers may share it, as a cluster does. */
export class EventLog {
  readonly records: LogRecord[] = [];
  readonly commits = new CommitSignal();
  private readonly streams = new Map<string, LogRecord[]>();
  private end = 0;
  private appends = 0;

  /** @param file where it is kept, a line an append; without one it is in memory */
  constructor(private readonly file?: string) {
    if (file !== undefined && existsSync(file)) this.load(file);
    else this.appendSystemEvents(3);
  }

  /** Appends at exactly a revision (-1: no stream); a repeat is answered as the first time. */
  append(stream: string, expected: number, events: readonly ProposedEvent[]): AppendOutcome {
    const before = this.streams.get(stream) ?? [];
    const current = before.length - 1;
    if (expected > current) return { kind: 'wrong-version', current };
    if (expected < current) return repeatOf(before, expected, events);
    const last = this.write(stream, events);
    if (++this.appends % SYSTEM_EVENT_EVERY === 0) this.appendSystemEvents(1);
    this.commits.notify();
    return { kind: 'appended', last };
  }

  stream(name: string): readonly LogRecord[] | undefined {
    return this.streams.get(name);
  }

  /** Index of the first record at or behind a position. */
  indexOf(position: number): number {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.records[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What a server writes about itself. */
  appendSystemEvents(count: number): void {
    const event = { id: crypto.randomUUID(), type: '$statsCollected', contentType: 'application/json' };
    const one = { ...event, data: Buffer.from('{}'), metadata: Buffer.alloc(0) };
    this.write(
      '$stats-0.0.0.0:2113',
      Array.from({ length: count }, () => one),
    );
    this.commits.notify();
  }

  private write(stream: string, events: readonly ProposedEvent[]): LogRecord {
    const first = this.streams.get(stream)?.length ?? 0;
    const created = Date.now();
    const records = events.map((event, index) => {
      const record = { ...event, stream, revision: first + index, position: this.end, created };
      this.end += HEADER + event.type.length + event.data.length + event.metadata.length;
      return record;
    });
    if (this.file !== undefined) appendFileSync(this.file, `${JSON.stringify(records)}\n`);
    this.keep(records);
    return records.at(-1) as LogRecord;
  }

  private keep(records: readonly LogRecord[]): void {
    for (const record of records) {
      const stream = this.streams.get(record.stream);
      if (stream) stream.push(record);
      else this.streams.set(record.stream, [record]);
      this.records.push(record);
    }
  }

  private load(file: string): void {
    const text = readFileSync(file);
    // What was torn off while it was written was never acknowledged.
    truncateSync(file, text.lastIndexOf('\n') + 1);
    for (const line of text.toString().split('\n').slice(0, -1)) {
      const revive = (_: string, value: unknown) => (isBuffer(value) ? Buffer.from(value.data) : value);
      this.keep(JSON.parse(line, revive) as LogRecord[]);
    }
    const last = this.records.at(-1);
    if (last) this.end = last.position + HEADER + last.type.length + last.data.length + last.metadata.length;
  }
}

function repeatOf(
  stream: readonly LogRecord[],
  expected: number,
  events: readonly ProposedEvent[],
): AppendOutcome {
  const other = events.findIndex(({ id }, index) => stream[expected + 1 + index]?.id !== id);
  const last = stream[expected + events.length];
  if (other === -1 && last) return { kind: 'appended', last };
  return other === 0
    ? { kind: 'wrong-version', current: stream.length - 1 }
    : { kind: 'corrupted-idempotency' };
}

const isBuffer = (value: unknown): value is { data: number[] } =>
  (value as { type?: unknown } | null)?.type === 'Buffer';
