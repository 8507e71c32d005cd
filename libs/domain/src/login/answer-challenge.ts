import { answer, record, refuse, type Decision } from '../kernel/decision';
import type { Instant } from '../kernel/time';
import type { FactorType } from '../organization/policy';
import { isOpen, type Challenge, type Login } from './login';
import type { LoginEvent } from './login.events';

type DenialReason = Extract<LoginEvent, { type: 'LoginDenied' }>['data']['reason'];

export interface PassChallenge {
  readonly challenge: Challenge;
  /** The authenticator app, for one of these. */
  readonly factorId: string | null;
  readonly sessionId: string;
  readonly now: Instant;
  /** What stands against the login by now: a block or a revocation since it began. */
  readonly obstacle: DenialReason | null;
}

/**
 * A right answer. The append of this at the exact revision is what uses the login up: of many right answers in
 * parallel one is the winner. An enrolment is then still to be written down, see {@link decideCompleteEnrolment}.
 */
export function decidePassChallenge(
  command: PassChallenge,
  state: Login,
): Decision<LoginEvent, 'complete' | 'enrolling' | 'denied'> {
  const { challenge, factorId, sessionId, now, obstacle } = command;
  if (!isOpen(state, now)) return refuse('invalid_code');
  const newest = state.challenges[challenge.factor];
  // A resend since the answer was judged: newest only.
  if (newest?.challengeId !== challenge.challengeId || newest.counter !== challenge.counter)
    return refuse('invalid_code');
  const { userId, deviceId } = state.attempted;
  if (obstacle) return answer('denied', { type: 'LoginDenied', data: { userId, reason: obstacle } });
  const { challengeId, factor } = challenge;
  const events: LoginEvent[] = [{ type: 'ChallengePassed', data: { challengeId, factor, factorId } }];
  if (state.status === 'enrolment_required') return answer('enrolling', ...events);
  return answer('complete', ...events, succeeded({ userId, deviceId, sessionId, factor, enrolled: false }));
}

/** The number and the backup codes of an enrolment are written down: the login is through. */
export function decideCompleteEnrolment(
  command: { readonly sessionId: string },
  state: Login,
): Decision<LoginEvent> {
  if (state.status !== 'passed') return refuse('invalid_code');
  const { userId, deviceId } = state.attempted;
  return record(
    succeeded({ userId, deviceId, sessionId: command.sessionId, factor: state.passedWith, enrolled: true }),
  );
}

/** A wrong, late or used answer, as a fact. Of an answer to a login that is over there is nothing to say. */
export function decideFailChallenge(
  command: {
    readonly challenge: Challenge;
    readonly reason: 'wrong' | 'expired' | 'used';
    readonly attemptsLeft: number;
    readonly now: Instant;
  },
  state: Login,
): Decision<LoginEvent> {
  if (!isOpen(state, command.now)) return record();
  const { challengeId, factor } = command.challenge;
  const { reason, attemptsLeft } = command;
  return record({ type: 'ChallengeFailed', data: { challengeId, factor, reason, attemptsLeft } });
}

function succeeded(data: {
  userId: string;
  deviceId: string;
  sessionId: string;
  factor: FactorType;
  enrolled: boolean;
}): LoginEvent {
  return { type: 'LoginSucceeded', data: { ...data, assurance: 'two_factor' } };
}
