import type { Decision, DomainEvent, StreamOf } from '@sallyport/domain';
import type { Append, CommandContext, Loaded, StepOptions } from '@sallyport/event-store';

/**
 * The log as sign-in uses it. The command runner is one, on the store; the demo's history is another, in memory and at
 * moments of the past.
 */
export interface CommandLog {
  /** The state of a stream and its revision (-1: no event yet), as it is now. */
  load<State, Event extends DomainEvent>(target: StreamOf<State, Event>): Promise<Loaded<State>>;
  /** The same, if nothing but this log's own last write has to be seen: need not ask the store again. */
  lastSeen<State, Event extends DomainEvent>(target: StreamOf<State, Event>): Promise<Loaded<State>>;
  /**
   * Runs a rule on a stream and records what it decides.
   * @throws DomainError with the code of a refusal
   */
  execute<State, Event extends DomainEvent, Reply>(
    context: CommandContext,
    target: StreamOf<State, Event>,
    decide: (state: State, revision: number) => Decision<Event, Reply>,
    options?: StepOptions,
  ): Promise<Reply>;
  /**
   * Runs several rules, each on its stream, in this order. The first refusal ends it: what comes after is not recorded.
   * @returns the replies, in the same order
   * @throws DomainError with the code of a refusal
   */
  commit(context: CommandContext, appends: readonly Append[]): Promise<readonly unknown[]>;
}
