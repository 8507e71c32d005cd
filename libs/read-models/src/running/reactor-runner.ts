import type { DecodedEvent, EventStore, Position } from '@sallyport/event-store';
import type { Checkpoints, JobQueue, Timers } from '@sallyport/ports';
import type { Lookups, Reactor } from '../kernel/define-reactor';
import type { EventDecoder } from './event-decoder';

/** Under which the reactors' place is kept. */
export const REACTORS_CHECKPOINT = 'reactors';
/** Events after which the place is kept, if the log is not at its end before. */
const KEEP_EVERY = 200;
/** Tries of one reaction, with a second more between them each time. */
const TRIES = 10;
const SECOND = 1_000;

export interface ReactorRunnerParts {
  readonly store: EventStore;
  readonly decoder: EventDecoder;
  readonly reactors: readonly Reactor[];
  readonly lookups: Lookups;
  readonly queue: JobQueue;
  readonly checkpoints: Checkpoints;
  readonly timers: Timers;
  readonly onError: (message: string, facts: Readonly<Record<string, unknown>>) => void;
}

/**
 * Follows the log and turns events into jobs, in order. Its place is that up to which all jobs are done, so that a
 * process that dies has its due jobs derived again by the next one; those that were done meanwhile are known by
 * their own streams.
 */
export class ReactorRunner {
  private readonly stopping = new AbortController();
  private loop: Promise<void> | undefined;
  /** All up to here was reacted to. */
  private seen: Position = 0;
  private current: Position = 0;

  constructor(private readonly parts: ReactorRunnerParts) {}

  /** Position of the event that is reacted to. */
  get position(): Position {
    return this.current;
  }

  /** Begins to follow from the kept place. */
  async start(): Promise<void> {
    this.seen = await this.parts.checkpoints.read(REACTORS_CHECKPOINT);
    this.loop = this.followForGood();
  }

  /** Resolves when the reaction under way is done and the place is kept. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
    await this.keepPlace();
  }

  private async followForGood(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.follow(signal);
      } catch (error) {
        if (signal.aborted) return;
        this.parts.onError('reactors wait for the log', { err: error });
        await this.parts.timers.sleep(SECOND, signal).catch(() => undefined);
      }
    }
  }

  private async follow(signal: AbortSignal): Promise<void> {
    let sinceKept = 0;
    for await (const message of this.parts.store.subscribe({ after: this.seen, signal })) {
      if (message.kind === 'event') {
        const events = await this.parts.decoder.decodeAll([message.event], { open: true, skipUnknown: true });
        this.current = message.event.position;
        for (const event of events) await this.react(event, signal);
        // A reaction that was cut short is to be made again.
        if (signal.aborted) return;
        this.seen = this.current;
      } else {
        this.seen = Math.max(this.seen, message.position);
      }
      sinceKept += 1;
      if (message.kind === 'event' && sinceKept < KEEP_EVERY) continue;
      await this.keepPlace();
      sinceKept = 0;
    }
  }

  private async react(event: DecodedEvent, signal: AbortSignal): Promise<void> {
    for (const reactor of this.parts.reactors) {
      for (let tries = 1; !signal.aborted; tries++) {
        try {
          const jobs = (await reactor.on[event.type]?.(event, this.parts.lookups)) ?? [];
          for (const job of 'id' in jobs ? [jobs] : jobs) await this.parts.queue.add(job);
          break;
        } catch (error) {
          const facts = { err: error, reactor: reactor.name, position: event.position, tries };
          this.parts.onError(tries < TRIES ? 'a reaction is tried again' : 'a reaction was given up', facts);
          if (tries === TRIES) break;
          await this.parts.timers.sleep(tries * SECOND, signal).catch(() => undefined);
        }
      }
    }
  }

  private async keepPlace(): Promise<void> {
    const settled = this.parts.queue.settledUpTo(this.seen);
    await this.parts.checkpoints.write(REACTORS_CHECKPOINT, settled);
  }
}
