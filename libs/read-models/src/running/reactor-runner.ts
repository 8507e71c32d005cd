import {
  StoreUnavailable,
  type DecodedEvent,
  type EventStore,
  type Position,
  type StoredEvent,
} from '@sallyport/event-store';
import {
  noTracer,
  type Checkpoints,
  type Job,
  type JobQueue,
  type Timers,
  type Tracer,
} from '@sallyport/ports';
import { none, type Lookups, type Reactor } from '../kernel/define-reactor';
import { decodeEvents } from './decode-events';
import type { EventDecoder } from './event-decoder';

/** Under which the reactors' place is kept. Written before the start, it makes them skip all up to there. */
export const REACTORS_CHECKPOINT = 'reactors';
/** The same of those that wait for lists, so that the others need not wait with them. */
export const PATIENT_REACTORS_CHECKPOINT = 'patient-reactors';
/** Tries of one reaction, a second more between them each time. */
const TRIES = 10;
const SECOND = 1_000;
/** Milliseconds after which the place is kept again. */
const KEEP_AFTER = 500;

export interface ReactorRunnerParts {
  readonly store: EventStore;
  readonly decoder: EventDecoder;
  readonly reactors: readonly Reactor[];
  readonly lookups: Lookups;
  readonly queue: Pick<JobQueue, 'add' | 'settledUpTo'>;
  readonly checkpoints: Checkpoints;
  /** Name of the place; default {@link REACTORS_CHECKPOINT}. */
  readonly checkpoint?: string;
  readonly timers: Timers;
  /** Default: nothing is traced. */
  readonly tracer?: Tracer;
  /** Told of all that failed, whether it is tried again or given up. */
  readonly onError: (message: string, facts: Readonly<Record<string, unknown>>) => void;
}

/**
 * Follows the log and turns events into jobs, in order: the queue has all of one event before the next is looked at.
 * The place that it keeps is that up to which all jobs are done, so that those of a process that died are made again
 * by the next one; what was delivered meanwhile is known by its own stream.
 */
export class ReactorRunner {
  private readonly checkpoint: string;
  /** Types of events that a reactor names: most events are none of theirs. */
  private readonly named: ReadonlySet<string>;
  private readonly stopping = new AbortController();
  private loops: Promise<void>[] = [];
  private current: Position = 0;
  /** The queue has the jobs of all events up to here. */
  private seen: Position = 0;
  private kept: Position = 0;
  /** Events that made jobs, and the place before each, oldest first: the log is asked only for places that it gave. */
  private readonly places: { readonly event: Position; readonly before: Position }[] = [];

  constructor(private readonly parts: ReactorRunnerParts) {
    this.checkpoint = parts.checkpoint ?? REACTORS_CHECKPOINT;
    this.named = new Set(parts.reactors.flatMap(({ on }) => Object.keys(on)));
  }

  /** Position of the event that is, or was last, reacted to. */
  get position(): Position {
    return this.current;
  }

  /** Begins to follow from the kept place, from the log's beginning when there is none. Resolves once that is under way. */
  async start(): Promise<void> {
    this.kept = this.seen = this.current = await this.parts.checkpoints.read(this.checkpoint);
    this.loops = [this.untilStopped(() => this.follow()), this.untilStopped(() => this.keepPlaceLater())];
  }

  /** Resolves when what is under way has ended and the place is kept. An event whose jobs were cut short comes again. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops);
    await this.keepPlace();
  }

  private async untilStopped(work: () => Promise<void>): Promise<void> {
    while (!this.stopping.signal.aborted) await work();
  }

  /** Ends when the log fails, to be followed again from where it was seen. */
  private async follow(): Promise<void> {
    const { store, onError } = this.parts;
    const { signal } = this.stopping;
    try {
      for await (const message of store.subscribe({ after: this.seen, signal })) {
        if (message.kind === 'event') {
          this.current = message.event.position;
          if (this.named.has(message.event.type)) await this.take(message.event);
          if (signal.aborted) return;
        }
        this.seen = message.kind === 'event' ? message.event.position : message.position;
      }
    } catch (err) {
      onError('reactors wait for the log', { err, position: this.current });
      await this.pause(SECOND);
    }
  }

  private async take(stored: StoredEvent): Promise<void> {
    const { decoder, onError } = this.parts;
    // Personal fields stay closed: who is told of what depends on none, and the worker opens them when it sends.
    const { events, unreadable } = await decodeEvents(decoder, [stored], { open: false });
    for (const event of events) await this.react(event);
    // Without the error: its message may quote the event.
    for (const { type, position } of unreadable) onError('an event is broken', { type, position });
  }

  private async react(event: DecodedEvent): Promise<void> {
    const { reactors, tracer = noTracer } = this.parts;
    const { correlationId } = event.metadata;
    const attributes = { 'sallyport.event': event.eventId, 'sallyport.position': event.position };
    for (const reactor of reactors) {
      if (!(event.type in reactor.on)) continue;
      await tracer.span(`react ${reactor.name}`, { correlationId, attributes }, () =>
        this.reactBy(reactor, event),
      );
    }
  }

  private async reactBy(reactor: Reactor, event: DecodedEvent): Promise<void> {
    for (const job of await this.jobsOf(reactor, event)) {
      if (this.places.at(-1)?.event !== event.position)
        this.places.push({ event: event.position, before: this.seen });
      await this.add(job);
    }
  }

  /**
   * What cannot be reacted to is given up after some time, and told of: it must not keep the codes of all from them. A
   * lookup that cannot be answered just now is waited for.
   */
  private async jobsOf(reactor: Reactor, event: DecodedEvent): Promise<readonly Job[]> {
    for (let tries = 1; !this.stopping.signal.aborted; tries++) {
      try {
        const jobs = (await reactor.on[event.type]?.(event, this.parts.lookups)) ?? none;
        return 'id' in jobs ? [jobs] : jobs;
      } catch (err) {
        const facts = { err, reactor: reactor.name, position: event.position, tries };
        const goesOn = tries < TRIES || err instanceof StoreUnavailable;
        this.parts.onError(goesOn ? 'a reaction is tried again' : 'a reaction was given up', facts);
        if (!goesOn) break;
        await this.pause(Math.min(tries, TRIES) * SECOND);
      }
    }
    return none;
  }

  /** A queue that is away is waited for: nothing would be told to anybody for as long as it is. */
  private async add(job: Job): Promise<void> {
    for (let tries = 1; !this.stopping.signal.aborted; tries++) {
      try {
        return await this.parts.queue.add(job);
      } catch (err) {
        this.parts.onError('reactors wait for the queue', { err, job: job.id, tries });
        await this.pause(Math.min(tries, TRIES) * SECOND);
      }
    }
  }

  private async keepPlaceLater(): Promise<void> {
    await this.pause(KEEP_AFTER);
    await this.keepPlace();
  }

  private async keepPlace(): Promise<void> {
    try {
      const settled = this.settled();
      if (settled === this.kept) return;
      await this.parts.checkpoints.write(this.checkpoint, settled);
      this.kept = settled;
    } catch (err) {
      // Nothing is lost by it: a place further back only brings jobs that are known to be done.
      this.parts.onError('the place of the reactors is not kept', { err });
    }
  }

  /** The place behind which the first event stands that has a job which is not done. */
  private settled(): Position {
    const settled = this.parts.queue.settledUpTo(this.seen);
    while (this.places[0] && this.places[0].event <= settled) this.places.shift();
    return this.places[0]?.before ?? this.seen;
  }

  /** Ends early when everything stops. */
  private pause(milliseconds: number): Promise<void> {
    return this.parts.timers.sleep(milliseconds, this.stopping.signal).catch(() => undefined);
  }
}
