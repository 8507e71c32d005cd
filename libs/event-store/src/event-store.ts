/** Place of an event in the whole log. Grows with each event, may have gaps. 0 stands before the first one. */
export type Position = number;

/** Revision that a stream must have for an append: that of its last event, from 0, or none at all. */
export type ExpectedRevision = number | 'no-stream';

/** An event on its way into the log, encoded. */
export interface EventToAppend {
  /** UUID. Deterministic per command, so that a repeated append is recognised. */
  readonly id: string;
  readonly type: string;
  /** JSON text; marked fields are encrypted in it. */
  readonly data: string;
  /** JSON text of {@link EventMetadata}. */
  readonly metadata: string;
}

/** An event as the log holds it. */
export interface StoredEvent extends EventToAppend {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
}

export interface AppendResult {
  /** Revision of the last event appended. */
  readonly revision: number;
  /** Position of the last event appended. */
  readonly position: Position;
}

export interface ReadStreamOptions {
  /** First revision to read; default 0 forwards, the last one backwards. */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  /** Events at most; default all. */
  readonly limit?: number;
}

export type SubscriptionMessage =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  /** All up to this position was seen, whether or not it was delivered. */
  | { readonly kind: 'checkpoint'; readonly position: Position }
  /** Nothing newer is there just now: the moment to flush what was gathered. */
  | { readonly kind: 'caught-up'; readonly position: Position };

/**
 * The log. An acknowledged append is durable. No reader ever passes an event that commits later: what a read or a
 * subscription has gone past stays as it was seen.
 */
export interface EventStore {
  /**
   * Appends events to one stream, all or none. A repeat of an append that took effect (same ids, same expected
   * revision) answers as the first did.
   * @throws WrongExpectedRevision when the stream has another revision
   * @throws StoreUnavailable when it was surely not, or perhaps not, written; try again with the same ids
   */
  append(
    stream: string,
    events: readonly EventToAppend[],
    options: { expected: ExpectedRevision },
  ): Promise<AppendResult>;
  /** Events of a stream; empty when there is no such stream. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<StoredEvent[]>;
  /** One page of the whole log, in order, behind `after`. Shorter than `limit` (1 to 10,000) only at the end. */
  readAll(options: { after: Position; limit: number }): Promise<StoredEvent[]>;
  /** The log behind `after`, and then all that is appended, until the signal aborts. Ends without an error then. */
  subscribe(options: { after: Position; signal: AbortSignal }): AsyncIterable<SubscriptionMessage>;
  close(): Promise<void>;
}

/** Ports are injected by these. */
export const EVENT_STORE = Symbol('EventStore');

export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
  ) {
    super(`${stream} is not at revision ${expected}`);
    this.name = 'WrongExpectedRevision';
  }
}

/** The log, or what is kept of it, cannot be read or written just now. */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}
