import type { DomainEvent, EventCatalogue, Recorded } from './define-events';

/** How the state of a stream follows from its events. `evolve` never judges: what is recorded has happened. */
export interface Fold<State, Event extends DomainEvent> {
  readonly initial: State;
  evolve(state: State, event: Recorded<Event>): State;
}

/** A kind of stream: what can happen in it, and what that makes of it. */
export interface Aggregate<State, Event extends DomainEvent> extends Fold<State, Event> {
  readonly events: EventCatalogue;
  /** Types of events after which nothing that was before them matters: reading a stream backwards may stop there. */
  readonly restartsAt?: readonly Event['type'][];
  /**
   * Says the whole state as an event of such a type. It is recorded every so often, so that a stream which grows for
   * years is read quickly. The state after it is the state before it.
   */
  readonly carryForward?: (state: State) => Event;
}

/** One stream of a kind. */
export interface StreamOf<State, Event extends DomainEvent> {
  /** `category-id`. */
  readonly name: string;
  readonly id: string;
  readonly aggregate: Aggregate<State, Event>;
}

/** The stream of one aggregate. `id` is what comes behind the category and its dash. */
export const streamOf = <State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  id: string,
): StreamOf<State, Event> => ({ name: `${aggregate.events.category}-${id}`, id, aggregate });

/** Category and id of a stream's name. The category ends at the first dash; ids may hold more of them. */
export function parseStreamName(name: string): { category: string; id: string } {
  const dash = name.indexOf('-');
  if (dash < 1) throw new Error(`not a stream name: ${name}`);
  return { category: name.slice(0, dash), id: name.slice(dash + 1) };
}
