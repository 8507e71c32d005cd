import {
  attempts,
  CODE_LIFETIME,
  decideIssueStepUpChallenge,
  DomainError,
  guessesLeft,
  later,
  maskNumber,
  session,
  streamOf,
  type Instant,
} from '@sallyport/domain';
import { newId } from '@sallyport/event-store';
import type { SessionContext } from './contexts';
import type { SignInParts } from './sign-in-parts';
import { stepUpFactors } from './step-up';

export interface SentStepUpCode {
  readonly factor: 'sms' | 'push';
  readonly sentTo?: string;
  readonly expiresAt: Instant;
  readonly attemptsLeft: number;
  readonly resendAt: Instant;
}

/**
 * Sends a code, to step up with.
 * @throws DomainError `factor_not_available`, `session_not_found`; `resend_too_soon` with `retryAfterSeconds`
 */
export async function sendStepUpCode(
  parts: SignInParts,
  context: SessionContext,
  factor: 'sms' | 'push',
): Promise<SentStepUpCode> {
  const { log, keys, limits, rates } = parts;
  const { userId, sessionId, now } = context;
  const { usable, factors } = await stepUpFactors(parts, context);
  if (!usable.includes(factor)) throw new DomainError('factor_not_available');
  const sentTo = factor === 'sms' ? (factors.phone?.phone ?? null) : null;
  await limits.takeForEnrolled(context);

  const stream = streamOf(session, sessionId);
  const [{ state }, { state: attemptsNow }] = await Promise.all([
    log.load(stream),
    log.load(streamOf(attempts, userId)),
  ]);
  const challenges = state.status === 'unknown' ? [] : state.challenges;
  const previous = challenges.find((challenge) => challenge.factor === factor);
  const command = {
    userId,
    factor,
    challengeId: newId(context, 'challenge'),
    keyId: keys.currentKeyId,
    exhausted: previous !== undefined && guessesLeft(attemptsNow, previous.challengeId) === 0,
    sentTo,
    expiresAt: later(now, CODE_LIFETIME),
    resendAfterMilliseconds: rates.resendAfter,
    now,
  };
  const issued = await log.execute(context, stream, (latest) => decideIssueStepUpChallenge(command, latest));
  return {
    factor,
    ...(sentTo !== null && { sentTo: maskNumber(sentTo) }),
    expiresAt: issued.expiresAt,
    attemptsLeft: guessesLeft(attemptsNow, issued.challengeId),
    resendAt: issued.resendAt,
  };
}
