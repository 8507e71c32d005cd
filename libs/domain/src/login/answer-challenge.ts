import { answer, record, refuse, type Decision } from '../kernel/decision';
import type { Instant } from '../kernel/time';
import { enrollableBy, type FactorType } from '../organization/policy';
import { evaluatePolicy } from './evaluate-policy';
import { isOpen, type Challenge, type Login } from './login';
import type { LoginEvent } from './login.events';

type DenialReason = Extract<LoginEvent, { type: 'LoginDenied' }>['data']['reason'];

export interface PassChallenge {
  readonly challenge: Challenge;
  /** The authenticator app, for one of these. */
  readonly factorId: string | null;
  readonly sessionId: string;
  /** The user wants the device to be trusted from now on. */
  readonly trustDevice: boolean;
  readonly now: Instant;
  /** What stands against the login by now: a block or a revocation since it began. */
  readonly obstacle: DenialReason | null;
}

/**
 * A right answer. The append of this at the exact revision is what uses the login up: of many right answers in
 * parallel one is the winner. An enrolment is then still to be written down, see {@link decideCompleteEnrolment}. Whoever
 * passed a factor that is no longer allowed is not through, but sets up one that is.
 */
export function decidePassChallenge(
  command: PassChallenge,
  state: Login,
): Decision<LoginEvent, 'complete' | 'enrolling' | 'enrolment_required' | 'denied'> {
  const { challenge, factorId, sessionId, trustDevice, now, obstacle } = command;
  if (!isOpen(state, now)) return refuse('invalid_code');
  const newest = state.challenges[challenge.factor];
  // A resend since the answer was judged: newest only.
  if (newest?.challengeId !== challenge.challengeId || newest.counter !== challenge.counter)
    return refuse('invalid_code');
  const { userId, deviceId } = state.attempted;
  if (obstacle) return answer('denied', { type: 'LoginDenied', data: { userId, reason: obstacle } });
  const { challengeId, factor } = challenge;
  // Answered twice in parallel: the first answer turned the login to the enrolment of another factor.
  if (!state.factors.includes(factor)) return refuse('invalid_code');
  const events: LoginEvent[] = [{ type: 'ChallengePassed', data: { challengeId, factor, factorId } }];
  if (state.status === 'enrolment_required') return answer('enrolling', ...events);
  const { policy } = state.attempted;
  const requirement = evaluatePolicy(policy, state.attempted);
  if (requirement.kind === 'challenge' && requirement.outdated) {
    const data = { reasons: [...state.reasons], factors: enrollableBy(policy) };
    return answer('enrolment_required', ...events, { type: 'EnrolmentRequired', data });
  }
  const through = succeeded({ userId, deviceId, sessionId, factor, enrolled: false, trustDevice });
  return answer('complete', ...events, through);
}

/** The number and the backup codes of an enrolment are written down: the login is through. */
export function decideCompleteEnrolment(
  command: { readonly sessionId: string; readonly trustDevice: boolean },
  state: Login,
): Decision<LoginEvent> {
  if (state.status !== 'passed') return refuse('invalid_code');
  const { userId, deviceId } = state.attempted;
  const { passedWith: factor } = state;
  return record(succeeded({ userId, deviceId, factor, enrolled: true, ...command }));
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
  trustDevice: boolean;
}): LoginEvent {
  return { type: 'LoginSucceeded', data: { ...data, assurance: 'two_factor' } };
}
