import {
  DomainError,
  type Decision,
  type DomainEvent,
  type Instant,
  type Recorded,
  type StreamOf,
} from '@sallyport/domain';
import {
  commandId,
  type Actor,
  type Append,
  type CommandContext,
  type Loaded,
  type StepOptions,
} from '@sallyport/event-store';
import type { CommandLog, UserContext } from '@sallyport/sign-in';

/** On whose behalf a command runs, and whom it is about. */
export interface Behalf {
  readonly organizationId: string;
  readonly actor: Actor;
  readonly userId: string;
  readonly sessionId?: string;
}

/** Events of one decision, on their way into the log. */
export interface PlannedAppend {
  readonly stream: string;
  /** That the stream has before; -1: none. */
  readonly revision: number;
  readonly events: readonly DomainEvent[];
  readonly context: CommandContext;
  /** As the command runner's: part of the ids of the events. */
  readonly step: string;
}

/**
 * Runs the rules of the domain at moments of the past and keeps what they decide: a command runner whose log is a list,
 * and whose clock is turned by hand.
 */
export class History implements CommandLog {
  /** In the order of time. */
  readonly appends: PlannedAppend[] = [];
  private readonly states = new Map<string, Loaded<unknown>>();
  private commands = 0;

  constructor(public now: Instant) {}

  /** The context of a new command at this moment. Ids count up, and so are the same at each run. */
  begin(behalf: Behalf): UserContext {
    const id = commandId(`demo:${this.commands++}`);
    return {
      ...behalf,
      commandId: id,
      now: this.now,
      correlationId: commandId(`request:${id}`),
      causationId: id,
      written: { last: 0 },
    };
  }

  /** The state of a stream as it is now. */
  stateOf<State, Event extends DomainEvent>(target: StreamOf<State, Event>): State {
    return this.loaded(target).state;
  }

  load<State, Event extends DomainEvent>(target: StreamOf<State, Event>): Promise<Loaded<State>> {
    return Promise.resolve(this.loaded(target));
  }

  lastSeen<State, Event extends DomainEvent>(target: StreamOf<State, Event>): Promise<Loaded<State>> {
    return this.load(target);
  }

  async execute<State, Event extends DomainEvent, Reply>(
    context: CommandContext,
    target: StreamOf<State, Event>,
    decide: (state: State, revision: number) => Decision<Event, Reply>,
    { step = '' }: StepOptions = {},
  ): Promise<Reply> {
    const { state, revision } = this.loaded(target);
    const decision = decide(state, revision);
    this.record({ stream: target.name, revision, events: decision.events, context, step }, target);
    if (decision.refusal) throw new DomainError(decision.refusal.code, decision.refusal.details);
    return decision.reply;
  }

  async commit(context: CommandContext, appends: readonly Append[]): Promise<readonly unknown[]> {
    const replies: unknown[] = [];
    for (const { target, decide, step } of appends)
      replies.push(await this.execute(context, target, decide, { step }));
    return replies;
  }

  private loaded<State, Event extends DomainEvent>({
    name,
    aggregate,
  }: StreamOf<State, Event>): Loaded<State> {
    return (this.states.get(name) as Loaded<State> | undefined) ?? { state: aggregate.initial, revision: -1 };
  }

  private record<State, Event extends DomainEvent>(
    append: PlannedAppend & { readonly events: readonly Event[] },
    target: StreamOf<State, Event>,
  ): void {
    if (append.events.length === 0) return;
    this.appends.push(append);
    const { state, revision } = this.loaded(target);
    const next = append.events.reduce<State>(
      (folded, event, index) =>
        target.aggregate.evolve(folded, {
          ...event,
          at: append.context.now,
          revision: revision + 1 + index,
        } as Recorded<Event>),
      state,
    );
    this.states.set(target.name, { state: next, revision: revision + append.events.length });
  }
}
