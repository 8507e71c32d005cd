import { answer, refuse, type Decision } from '../kernel/decision';
import { later, type Instant } from '../kernel/time';
import { isSent, type FactorType } from '../organization/policy';
import { evaluatePolicy } from './evaluate-policy';
import { CODE_LIFETIME, LOGIN_TAKES_AT_MOST, type Login } from './login';
import type { LoginAttempted, LoginEvent } from './login.events';

export interface AttemptLogin {
  readonly facts: Omit<LoginAttempted, 'expiresAt'>;
  readonly userActive: boolean;
  /** Ids that a session or a challenge would get. */
  readonly sessionId: string;
  readonly challengeId: string;
  readonly keyId: string;
  /** E.164 of the verified phone; null when there is none, or when no code may be sent now. */
  readonly phone: string | null;
  readonly now: Instant;
}

type DenialReason = 'wrong_password' | 'user_deactivated' | 'device_blocked' | 'location_blocked';

export type LoginOutcome = DenialReason | 'challenge_required' | 'enrolment_required' | 'complete';

/**
 * From a judged password to what comes next. Blocks are looked at only after the password was right, so that a
 * stranger learns nothing of them; they come before the policy, since no second factor lifts a block.
 */
export function decideAttemptLogin(command: AttemptLogin, state: Login): Decision<LoginEvent, LoginOutcome> {
  if (state.status !== 'unknown') return refuse('conflict');
  const { facts, now } = command;
  const then = (outcome: LoginOutcome, ...events: LoginEvent[]): Decision<LoginEvent, LoginOutcome> =>
    answer(
      outcome,
      { type: 'LoginAttempted', data: { ...facts, expiresAt: later(now, LOGIN_TAKES_AT_MOST) } },
      ...events,
    );
  const deny = (reason: DenialReason) =>
    then(reason, { type: 'LoginDenied', data: { userId: facts.userId, reason } });

  if (!facts.passwordCorrect) return deny('wrong_password');
  if (!command.userActive) return deny('user_deactivated');
  if (facts.deviceBlocked) return deny('device_blocked');
  if (facts.locationBlocked) return deny('location_blocked');

  const requirement = evaluatePolicy(facts.policy, facts);
  if (requirement.kind === 'none') return then('complete', withPasswordAlone(command));
  const reasons = [...requirement.reasons];
  const factors = [...requirement.factors];
  if (requirement.kind === 'enrolment')
    return then('enrolment_required', { type: 'EnrolmentRequired', data: { reasons, factors } });
  const asked: LoginEvent = { type: 'ChallengeRequired', data: { reasons, factors } };
  // Where no message may go, what needs none is asked for; if there is nothing else, the client asks for a code later.
  const first = factors.find((factor) => !isSent(factor) || command.phone !== null);
  return then('challenge_required', asked, ...(first ? [firstChallenge(command, first)] : []));
}

/** Whether a login of these facts, its password being right, begins with a code that is sent. */
export function beginsWithMessage(facts: AttemptLogin['facts']): boolean {
  const { policy, deviceBlocked, locationBlocked } = facts;
  if (deviceBlocked || locationBlocked) return false;
  const requirement = evaluatePolicy(policy, facts);
  const first = requirement.kind === 'challenge' ? requirement.factors[0] : undefined;
  return first !== undefined && isSent(first);
}

function withPasswordAlone({ facts, sessionId }: AttemptLogin): LoginEvent {
  const { userId, deviceId } = facts;
  const alone = { assurance: 'password', factor: null, enrolled: false, trustDevice: false } as const;
  return { type: 'LoginSucceeded', data: { userId, sessionId, deviceId, ...alone } };
}

function firstChallenge({ challengeId, keyId, phone, now }: AttemptLogin, factor: FactorType): LoginEvent {
  const sentTo = factor === 'sms' ? phone : null;
  const expiresAt = later(now, isSent(factor) ? CODE_LIFETIME : LOGIN_TAKES_AT_MOST);
  return { type: 'ChallengeIssued', data: { challengeId, factor, counter: 0, keyId, sentTo, expiresAt } };
}
