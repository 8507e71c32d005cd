import type { Codec, DecodedEvent } from '@sallyport/event-store';
import type { SharedLog } from '../parts/shared-log';
import type { Reply } from '../world/api-process';
import type { Asked } from '../world/network';

/** An event as the invariants see it: opened, and believed to be of the shape that its type has. */
export interface Fact extends Omit<DecodedEvent, 'data'> {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each invariant knows the types that it looks at
  readonly data: any;
}

/** What ought never to be. */
export class Violation extends Error {
  constructor(
    readonly invariant: string,
    detail: string,
  ) {
    super(`${invariant}: ${detail}`);
    this.name = 'Violation';
  }
}

/** @throws Violation unless it holds */
export function must(holds: boolean, invariant: string, detail: () => string): asserts holds {
  if (!holds) throw new Violation(invariant, detail());
}

/** Something that has to hold all the time. Each is judged on the log and on what was asked and answered, alone. */
export interface Invariant {
  /** Looks at an event that is new in the log. */
  see?(fact: Fact): void;
  /** Looks at what cannot be seen in the log, after each step. */
  look?(): void;
  /** Looks at an answer. */
  hear?(asked: Asked, reply: Reply): void;
}

/** What happened so far: all events by stream, and which request each came of. */
export class History {
  private readonly streams = new Map<string, Fact[]>();
  private readonly requests = new Map<string, Asked>();
  /** Requests that were sent under one Idempotency-Key. */
  private readonly byKey = new Map<string, Asked[]>();
  private seen = 0;

  constructor(
    private readonly log: SharedLog,
    private readonly codec: Codec,
  ) {}

  /** Events that are new since the last time. */
  async fresh(): Promise<readonly Fact[]> {
    if (this.seen === this.log.events.length) return [];
    const stored = this.log.events.slice(this.seen);
    this.seen = this.log.events.length;
    return this.codec.decodeAll(stored);
  }

  record(fact: Fact): void {
    const name = `${fact.category}-${fact.id}`;
    const stream = this.streams.get(name);
    if (stream) stream.push(fact);
    else this.streams.set(name, [fact]);
  }

  /** Events of a stream so far, in order. */
  of(category: string, id: string): readonly Fact[] {
    return this.streams.get(`${category}-${id}`) ?? [];
  }

  ask(asked: Asked): void {
    this.requests.set(asked.requestId, asked);
    const key = asked.headers['idempotency-key'];
    if (key !== undefined) this.byKey.set(key, [...(this.byKey.get(key) ?? []), asked]);
  }

  /** The request that an event came of; undefined when it came of none. */
  requestOf(fact: Fact): Asked | undefined {
    return this.requests.get(fact.metadata.correlationId);
  }

  /** All tries of a command, the first one in front. */
  triesOf(asked: Asked): readonly Asked[] {
    return this.byKey.get(asked.headers['idempotency-key'] ?? '') ?? [asked];
  }
}
