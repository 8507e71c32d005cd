import type { Decision, DomainEvent, StreamOf } from '@sallyport/domain';

/** A rule to be run on a stream as one of several; of whichever stream and events. */
export interface Append {
  readonly target: StreamOf<unknown, DomainEvent>;
  readonly decide: (state: unknown, revision: number) => Decision<DomainEvent, unknown>;
  /** Tells several decisions of one command on one stream apart; each needs a name of its own. */
  readonly step: string;
}

/** An {@link Append} of a typed rule. Its reply comes back untyped: the caller knows what the rule answers. */
export const appendTo = <State, Event extends DomainEvent, Reply>(
  target: StreamOf<State, Event>,
  decide: (state: State, revision: number) => Decision<Event, Reply>,
  step = '',
): Append => ({ target, decide, step }) as unknown as Append;
