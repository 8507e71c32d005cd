import type { DomainEvent, StreamOf } from '@sallyport/domain';
import { CARRIED_EVERY, type Seen } from './read-state';

/**
 * The events of a decision, and behind them the state that they make if the last one that was carried forward is far
 * back. It is of the same append, so that it is true of its place in the stream whatever other processes do.
 */
export function withStateCarriedForward<State, Event extends DomainEvent>(
  { aggregate }: StreamOf<State, Event>,
  { state, revision, depth }: Seen<State>,
  events: readonly Event[],
  at: string,
): readonly Event[] {
  const { carryForward } = aggregate;
  if (!carryForward || depth + events.length < CARRIED_EVERY) return events;
  const after = events.reduce(
    (before, event, index) => aggregate.evolve(before, { ...event, at, revision: revision + 1 + index }),
    state,
  );
  return [...events, carryForward(after)];
}
