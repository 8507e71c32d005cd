import type { Aggregate, Decision, DomainError, DomainEvent, Instant, Recorded } from '@sallyport/domain';
import { NOON } from './moments';

/** An event of a spec's history; without `at` it happened at {@link NOON}. */
export type Past<Event> = Event & { readonly at?: Instant };

/** Events as they stand in a stream of their own: revisions from 0. */
export function recorded<Event extends DomainEvent>(history: readonly Past<Event>[]): Recorded<Event>[] {
  return history.map((event, revision) => ({ ...event, at: event.at ?? NOON, revision }));
}

/** What a history makes of an aggregate. */
export function stateOf<State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  history: readonly Past<Event>[],
): State {
  return recorded(history).reduce((state, event) => aggregate.evolve(state, event), aggregate.initial);
}

/** How the specs of decisions begin: `given(device, [deviceRecognized()]).when(decideBlockDevice, command).then([...])`. */
export function given<State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  history: readonly Past<Event>[],
) {
  const state = stateOf(aggregate, history);
  return {
    /** Decides on what was given. */
    when: <Command, Reply>(
      decide: (command: Command, state: State) => Decision<Event, Reply>,
      command: Command,
    ) => outcome(decide(command, state)),
    /** Expects the state to have these properties, among others. */
    thenState: (expected: object): void => {
      expect(state).toMatchObject(expected);
    },
  };
}

function outcome<Event, Reply>(decision: Decision<Event, Reply>) {
  return {
    /** Expects exactly these events, and no refusal. */
    then: (events: readonly Event[]): void => {
      expect(decision.refusal).toBeUndefined();
      expect(decision.events).toEqual(events);
    },
    /** Expects this reply, and these events if any are named. */
    thenReplied: (reply: Reply, events?: readonly Event[]): void => {
      expect(decision.refusal).toBeUndefined();
      expect(decision).toMatchObject({ reply });
      if (events) expect(decision.events).toEqual(events);
    },
    /** Expects this refusal, with these details if any are named, and that it records these events: none by default. */
    thenRefused: (
      code: DomainError['code'],
      {
        details,
        events = [],
      }: { details?: Readonly<Record<string, unknown>>; events?: readonly Event[] } = {},
    ): void => {
      expect(decision.refusal?.code).toBe(code);
      if (details) expect(decision.refusal?.details).toEqual(details);
      expect(decision.events).toEqual(events);
    },
  };
}
