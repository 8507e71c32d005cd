import { nothing, record, refuse, type Decision } from '../kernel/decision';
import { between, later, SECOND, type Instant } from '../kernel/time';
import { isSent, type FactorType } from '../organization/policy';
import { CODE_LIFETIME, isOpen, openChallenge, type Login, type OpenLogin } from './login';
import type { LoginEvent } from './login.events';

export interface IssueChallenge {
  readonly factor: FactorType;
  /** Id of a new challenge, if one is made. */
  readonly challengeId: string;
  readonly keyId: string;
  /** E.164: where an SMS goes; the verified number, or the submitted one during enrolment. */
  readonly phone: string | null;
  /** Milliseconds between two codes, and codes in one login at most. */
  readonly resendAfter: number;
  readonly sendLimit: number;
  readonly now: Instant;
}

/** Sends a code, again or to a new number, or turns to another factor. */
export function decideIssueChallenge(command: IssueChallenge, state: Login): Decision<LoginEvent> {
  const { factor, now, phone } = command;
  if (!isOpen(state, now)) return refuse('login_not_open');
  if (!state.factors.includes(factor)) return refuse('factor_not_available');
  const open = openChallenge(state, factor, now);

  if (!isSent(factor)) {
    // Nothing is sent, so nothing can be sent again.
    if (open && state.current === factor) return nothing;
    return record(issue(command, open, null, state.attempted.expiresAt));
  }
  // A push goes to whichever push devices there are.
  const sentTo = factor === 'sms' ? phone : null;
  if (factor === 'sms' && sentTo === null) return refuse('factor_not_available');
  const wait = untilNextSend(command, state);
  if (wait > 0) return refuse('resend_too_soon', { retryAfterSeconds: Math.ceil(wait / SECOND) });
  // Another number is another challenge: what was sent to the first must not prove the second.
  const same = open?.sentTo === sentTo ? open : undefined;
  return record(issue(command, same, sentTo, later(now, CODE_LIFETIME)));
}

/** Milliseconds until a code may be sent again. Whose phone gets no push need not wait for the SMS. */
function untilNextSend({ factor, now, resendAfter, sendLimit }: IssueChallenge, state: OpenLogin): number {
  if (state.sends >= sendLimit) return between(now, state.attempted.expiresAt);
  const last = state.challenges[factor];
  return last ? resendAfter - between(last.issuedAt, now) : 0;
}

function issue(
  { factor, challengeId, keyId }: IssueChallenge,
  open: { challengeId: string; counter: number; keyId: string } | undefined,
  sentTo: string | null,
  expiresAt: Instant,
): LoginEvent {
  const data = open
    ? { challengeId: open.challengeId, counter: open.counter + (isSent(factor) ? 1 : 0), keyId: open.keyId }
    : { challengeId, counter: 0, keyId };
  return { type: 'ChallengeIssued', data: { ...data, factor, sentTo, expiresAt } };
}
