import type { DomainErrorCode } from './errors';

/** Why a command is not carried out. */
export interface Refusal {
  readonly code: DomainErrorCode;
  /** Facts for the client, such as `attemptsLeft`; never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * What a rule makes of a command: events to record, and either a reply or a refusal. A refusal may come with
 * events too, since failures are facts as well.
 */
export type Decision<Event, Reply = undefined> =
  | { readonly events: readonly Event[]; readonly reply: Reply; readonly refusal?: never }
  | { readonly events: readonly Event[]; readonly refusal: Refusal };

/** Records events and has nothing else to say. */
export const record = <Event>(...events: Event[]): Decision<Event> => ({ events, reply: undefined });

/** Records events and answers. */
export const answer = <Reply, Event = never>(reply: Reply, ...events: Event[]): Decision<Event, Reply> => ({
  events,
  reply,
});

/** All is as the command wants it: repeats are quiet. */
export const nothing: Decision<never> = { events: [], reply: undefined };

/** Says no. Events, if any, record the failure. */
export const refuse = <Event = never>(
  code: DomainErrorCode,
  details?: Readonly<Record<string, unknown>>,
  ...events: Event[]
): Decision<Event, never> => ({ events, refusal: details ? { code, details } : { code } });

/** For the end of a switch over a union: fails to compile when a member was forgotten. */
export function never(value: never): never {
  throw new Error(`unexpected: ${JSON.stringify(value)}`);
}
