import type { Services } from '../parts/services';
import type { Reply } from '../world/api-process';
import type { Asked, Witness } from '../world/network';
import { Acknowledged } from './acknowledged';
import { Administrators } from './administrators';
import { DeadSessions } from './dead-sessions';
import { GuessBudget } from './guess-budget';
import { History, type Invariant } from './history';
import { Messages } from './messages';
import { Proofs } from './proofs';
import { SecondFactor } from './second-factor';
import { UsedOnce } from './used-once';

/** All invariants on one world. What breaks one is kept, since an answer is heard in the middle of a step. */
export class Witnesses implements Witness {
  readonly messages: Messages;
  readonly sessions: DeadSessions;
  private readonly history: History;
  private readonly invariants: readonly Invariant[];
  /** What was seen, to be told in a line each. */
  private readonly seen: (() => string)[] = [];
  private readonly unheard: { readonly asked: Asked; readonly reply: Reply }[] = [];

  constructor(services: Services) {
    this.history = new History(services.log, services.codec);
    this.messages = new Messages(services, this.history);
    this.sessions = new DeadSessions(this.history);
    this.invariants = [
      new SecondFactor(this.history, services.codes),
      new Proofs(this.history),
      new GuessBudget(services.judged),
      new UsedOnce(this.history),
      new Administrators(),
      this.sessions,
      this.messages,
      new Acknowledged(services.log, this.history),
    ];
  }

  asked(asked: Asked): void {
    this.history.ask(asked);
  }

  answered(asked: Asked, reply: Reply): void {
    this.unheard.push({ asked, reply });
  }

  /** Told only when somebody wants to know: most worlds are forgotten. */
  get story(): string[] {
    return this.seen.map((tell) => tell());
  }

  /** After each step. @throws Violation */
  async judge(): Promise<void> {
    for (const fact of await this.history.fresh()) {
      for (const invariant of this.invariants) invariant.see?.(fact);
      this.history.record(fact);
      this.seen.push(
        () =>
          `${fact.at} ${fact.position} ${fact.category}-${fact.id} ${fact.type} ${JSON.stringify(fact.data)} ${fact.metadata.correlationId}`,
      );
    }
    for (const invariant of this.invariants) invariant.look?.();
    for (const { asked, reply } of this.unheard.splice(0)) {
      this.seen.push(
        () =>
          `${asked.requestId} ${asked.method} ${asked.path} ${JSON.stringify(asked.body ?? {})} -> ${reply.status} ${JSON.stringify(reply.body ?? {})}`,
      );
      for (const invariant of this.invariants) invariant.hear?.(asked, reply);
    }
  }
}
