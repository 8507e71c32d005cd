import { between, type Instant } from '@sallyport/domain';
import type { ReadEvent } from './event-reader';
import type { Dropped, MessageEvent } from './message-facts';

type Types = readonly MessageEvent['type'][];

/** Of each event that gives out a code or a link for a while: what ends it before its time. */
const endedBy: Readonly<Partial<Record<MessageEvent['type'], Types>>> = {
  ChallengeIssued: ['ChallengeIssued', 'ChallengePassed', 'LoginSucceeded', 'LoginDenied'],
  StepUpChallengeIssued: ['StepUpChallengeIssued', 'SessionSteppedUp', 'SessionEnded'],
  PhoneNumberChangeRequested: [
    'PhoneNumberChangeRequested',
    'PhoneNumberChanged',
    'PhoneNumberChangeCancelled',
  ],
  PasswordResetRequested: [
    'PasswordResetRequested',
    'PasswordResetCompleted',
    'PasswordChanged',
    'UserDeactivated',
  ],
  LockoutLiftRequested: ['LockoutLifted'],
  RecoveryRequested: ['RecoveryCancelled', 'RecoveryCompleted'],
};

/**
 * Why the code or link of an event is worth nothing any more, so that it is not sent: codes that come late are typed in
 * as if they were the newest. Undefined when it is good, or the event gives out none.
 * @param behind the events behind it in its stream
 */
export function whyStale(
  event: ReadEvent,
  behind: readonly ReadEvent[],
  now: Instant,
): Dropped['dropped'] | undefined {
  const ends = endedBy[event.type] ?? [];
  if (behind.some((next) => ends.includes(next.type) && !isOfAnotherFactor(event, next))) return 'superseded';
  const expiresAt = ends.length > 0 && 'expiresAt' in event.data ? event.data.expiresAt : null;
  return expiresAt !== null && between(now, expiresAt) <= 0 ? 'expired' : undefined;
}

/** A login has one challenge of each factor: switching to another one leaves the code good. */
const isOfAnotherFactor = (event: MessageEvent, next: MessageEvent): boolean =>
  event.type === 'ChallengeIssued' &&
  next.type === 'ChallengeIssued' &&
  next.data.factor !== event.data.factor;
