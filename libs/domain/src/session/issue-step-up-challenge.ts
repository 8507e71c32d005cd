import { answer, refuse, type Decision } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import { between, later, SECOND, type Instant } from '../kernel/time';
import { isOpenSessionOf, type Session } from './session';
import type { SessionEvent } from './session.events';

export interface IssueStepUpChallenge {
  readonly userId: UserId;
  readonly factor: 'sms' | 'push';
  /** For a new challenge; a resend keeps the id of the one there is. */
  readonly challengeId: string;
  readonly keyId: string;
  /** The challenge there is takes no more answers: a code for it would be good for nothing. */
  readonly exhausted: boolean;
  /** E.164; null for a push. */
  readonly sentTo: string | null;
  readonly expiresAt: Instant;
  /** How long to wait between two codes. */
  readonly resendAfterMilliseconds: number;
  readonly now: Instant;
}

export interface IssuedStepUpChallenge {
  readonly challengeId: string;
  readonly counter: number;
  readonly expiresAt: Instant;
  readonly resendAt: Instant;
}

/**
 * Asks for a code to be sent inside a session. A resend counts on within the same challenge: it makes a new code and
 * kills the old one, but wrong answers stay counted: they belong to the challenge, not to the code.
 */
export function decideIssueStepUpChallenge(
  command: IssueStepUpChallenge,
  state: Session,
): Decision<SessionEvent, IssuedStepUpChallenge> {
  const { userId, exhausted, resendAfterMilliseconds, now, ...issue } = command;
  if (!isOpenSessionOf(state, userId, now)) return refuse('session_not_found');

  const previous = state.challenges.find(({ factor }) => factor === issue.factor);
  const wait = previous ? between(now, later(previous.issuedAt, resendAfterMilliseconds)) : 0;
  if (wait > 0) return refuse('resend_too_soon', { retryAfterSeconds: Math.ceil(wait / SECOND) });

  const isResend = previous !== undefined && !previous.used && !exhausted && now < previous.expiresAt;
  const challengeId = isResend ? previous.challengeId : issue.challengeId;
  const counter = isResend ? previous.counter + 1 : 0;
  return answer(
    { challengeId, counter, expiresAt: issue.expiresAt, resendAt: later(now, resendAfterMilliseconds) },
    { type: 'StepUpChallengeIssued', data: { ...issue, challengeId, counter } },
  );
}
