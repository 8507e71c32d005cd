import type { DomainEvent, Instant, StreamOf } from '@sallyport/domain';
import { CARRIED_EVERY, foldOnto, recordedBehind, type Seen } from './read-state';

/**
 * The events of a decision, and behind them the state that they make if the last one that was carried forward is far
 * back. It is of the same append, so that it is true of its place in the stream whatever other processes do.
 */
export function withStateCarriedForward<State, Event extends DomainEvent>(
  target: StreamOf<State, Event>,
  seen: Seen<State>,
  events: readonly Event[],
  at: Instant,
): readonly Event[] {
  const { carryForward } = target.aggregate;
  if (!carryForward || seen.depth + events.length < CARRIED_EVERY) return events;
  const { state } = foldOnto(target, seen, recordedBehind(seen, events, at));
  return [...events, carryForward(state)];
}
