import { DomainError, type Decision, type DomainEvent, type StreamOf } from '@sallyport/domain';
import type { Timers } from '@sallyport/ports';
import type { Codec, NewEventMetadata } from '../codec/codec';
import { WrongExpectedRevision, type EventStore } from '../event-store';
import { KeyDestroyed } from '../keys/data-keys';
import type { Append } from './append';
import { appendSurely } from './append-surely';
import type { CommandContext } from './command-context';
import { eventId } from './command-ids';
import { KeyedQueue } from './keyed-queue';
import { withStateCarriedForward } from './carry-forward';
import { recordedBehind, type Loaded, type Seen } from './read-state';
import { StateLoader } from './state-loader';

/** How often a decision is taken again when the stream moved meanwhile. */
const REPEATS = 3;

export interface CommandRunnerOptions {
  /** States kept in memory; the least used one goes first. Default 10,000. */
  readonly cachedStates?: number;
}

export interface StepOptions {
  /** Tells several decisions of one command on one stream apart; each needs a name of its own. */
  readonly step?: string;
}

type Decide<State, Event, Reply> = (state: State, revision: number) => Decision<Event, Reply>;

/** The only way to write: load a stream, decide on its state, append at exactly the revision that was decided on. */
export class CommandRunner {
  private readonly loader: StateLoader;
  private readonly queue = new KeyedQueue();

  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly timers: Timers,
    { cachedStates = 10_000 }: CommandRunnerOptions = {},
  ) {
    this.loader = new StateLoader(store, codec, cachedStates);
  }

  /** The state of a stream, and its revision (-1: no event yet). For decisions, always from the log. */
  load<State, Event extends DomainEvent>(target: StreamOf<State, Event>): Promise<Loaded<State>> {
    return this.loader.load(target);
  }

  /**
   * Runs a rule on a stream and records what it decides. Commands on one stream run one behind the other, so that a
   * burst of them does not starve on conflicts; against other processes the exact revision guards.
   * @returns the reply of the decision; `context.written` has the position
   * @throws DomainError with the code of a refusal, after its events were recorded; `conflict` when other processes
   *   were quicker four times; `user_not_found` when the user was erased
   * @throws StoreUnavailable when it is not known whether the events were recorded
   */
  execute<State, Event extends DomainEvent, Reply>(
    context: CommandContext,
    target: StreamOf<State, Event>,
    decide: Decide<State, Event, Reply>,
    { step = '' }: StepOptions = {},
  ): Promise<Reply> {
    return this.queue.run(target.name, async () => {
      for (let repeat = 0; repeat <= REPEATS; repeat++) {
        const before = await this.firstSeen(context, target, step, repeat);
        const seen = before ?? (await this.loader.load(target));
        const decision = await this.tryOnce(context, target, seen, decide, step, before !== undefined);
        if (decision) return settle(decision);
      }
      throw new DomainError('conflict');
    });
  }

  /** The state of a stream as it was last read or written here; asks the store only when that is not known. */
  lastSeen<State, Event extends DomainEvent>(target: StreamOf<State, Event>): Promise<Loaded<State>> {
    return this.loader.lastSeen(target);
  }

  /**
   * Runs several rules, each on its stream, in this order. The first refusal ends it: what comes after is not recorded.
   * @returns the replies, in the same order
   * @throws as {@link execute}
   */
  async commit(context: CommandContext, appends: readonly Append[]): Promise<readonly unknown[]> {
    const replies: unknown[] = [];
    for (const { target, decide, step } of appends)
      replies.push(await this.execute(context, target, decide, { step }));
    return replies;
  }

  /**
   * {@link execute} with slow work (a password hash, a code check) before the decision. The work runs outside of the queue on
   * the state of that moment; if the stream has moved when it is done, it is done again.
   */
  async withWork<State, Event extends DomainEvent, Work, Reply>(
    context: CommandContext,
    target: StreamOf<State, Event>,
    work: (state: State) => Promise<Work>,
    decide: (state: State, work: Work, revision: number) => Decision<Event, Reply>,
    { step = '' }: StepOptions = {},
  ): Promise<Reply> {
    for (let repeat = 0; repeat <= REPEATS; repeat++) {
      const before = await this.firstSeen(context, target, step, repeat);
      const seen = before ?? (await this.loader.load(target));
      const done = await work(seen.state);
      const decision = await this.queue.run(target.name, async () => {
        const moved = !before && (await this.load(target)).revision !== seen.revision;
        if (moved) return undefined;
        const decideNow = (state: State, revision: number) => decide(state, done, revision);
        return this.tryOnce(context, target, seen, decideNow, step, before !== undefined);
      });
      if (decision) return settle(decision);
    }
    throw new DomainError('conflict');
  }

  /** Decides and appends; undefined when the stream has moved on. */
  private async tryOnce<State, Event extends DomainEvent, Reply>(
    context: CommandContext,
    target: StreamOf<State, Event>,
    seen: Seen<State>,
    decide: Decide<State, Event, Reply>,
    step: string,
    isFirstSeen: boolean,
  ): Promise<Decision<Event, Reply> | undefined> {
    const { state, revision } = seen;
    const decision = decide(state, revision);
    if (decision.events.length === 0) return decision;
    // A store knows the repeat of an append by its revision alone: at another one it would write it again.
    if (context.repeated && !isFirstSeen && (await this.isWritten(context, target, step))) return undefined;
    try {
      const facts = withStateCarriedForward(target, seen, decision.events, context.now);
      const events = await this.encode(context, target.name, facts, step);
      const { position } = await appendSurely(this.store, this.timers, target.name, events, revision);
      context.written.last = Math.max(context.written.last, position);
      // Of a repeat the first run's events stand, whose secrets are others: the state is that of the log.
      if (isFirstSeen) this.loader.forget(target.name);
      else this.loader.wrote(target, seen, recordedBehind(seen, facts, context.now));
      return decision;
    } catch (error) {
      if (error instanceof WrongExpectedRevision) return undefined;
      this.loader.forget(target.name);
      // Erased between the reading and the writing: as if it had been before.
      if (error instanceof KeyDestroyed) throw new DomainError('user_not_found');
      throw error;
    }
  }

  /**
   * A command that is run a second time (its process died before it could answer) finds its own events in its way.
   * Then it is decided on the state that the first run saw, and the store answers as it did to that one. Looked for
   * after the first conflict only, since it costs the reading of the whole stream.
   */
  private async firstSeen<State, Event extends DomainEvent>(
    { commandId }: CommandContext,
    target: StreamOf<State, Event>,
    step: string,
    repeat: number,
  ): Promise<Seen<State> | undefined> {
    return repeat === 1 ? this.loader.before(target, eventId(commandId, target.name, step, 0)) : undefined;
  }

  private async isWritten<State, Event extends DomainEvent>(
    { commandId }: CommandContext,
    target: StreamOf<State, Event>,
    step: string,
  ): Promise<boolean> {
    return (await this.loader.before(target, eventId(commandId, target.name, step, 0))) !== undefined;
  }

  private encode(context: CommandContext, stream: string, events: readonly DomainEvent[], step: string) {
    const metadata = metadataOf(context);
    return Promise.all(
      events.map(({ type, data }, index) =>
        this.codec.encode({ id: eventId(context.commandId, stream, step, index), type, data }, metadata),
      ),
    );
  }
}

function metadataOf({
  organizationId,
  userId,
  actor,
  sessionId,
  correlationId,
  causationId,
  now,
}: CommandContext) {
  const metadata: NewEventMetadata = {
    organizationId,
    ...(userId !== undefined && { userId }),
    actor,
    ...(sessionId !== undefined && { sessionId }),
    correlationId,
    causationId,
    occurredAt: now,
  };
  return metadata;
}

function settle<Event, Reply>(decision: Decision<Event, Reply>): Reply {
  if (decision.refusal) throw new DomainError(decision.refusal.code, decision.refusal.details);
  return decision.reply;
}
