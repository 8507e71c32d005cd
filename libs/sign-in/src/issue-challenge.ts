import {
  decideIssueChallenge,
  factors,
  isOpen,
  isSent,
  login,
  streamOf,
  type FactorType,
} from '@sallyport/domain';
import { newId } from '@sallyport/event-store';
import { requireOtherChannel } from './assurance';
import type { UserContext } from './contexts';
import { viewOfLogin } from './login-view';
import type { SignInParts } from './sign-in-parts';
import type { SignInReply } from './sign-in-reply';

/**
 * Sends a code again, or turns to another factor.
 * @throws DomainError `login_not_open`, `factor_not_available`, `same_channel`; `resend_too_soon` with
 *   `retryAfterSeconds`
 */
export async function issueChallenge(
  parts: SignInParts,
  context: UserContext,
  loginId: string,
  factor: FactorType,
): Promise<SignInReply> {
  const { log, limits, keys, rates } = parts;
  const stream = streamOf(login, loginId);
  const [{ state: factorsNow }, { state: loginNow }] = await Promise.all([
    log.load(streamOf(factors, context.userId)),
    log.load(stream),
  ]);
  if (isOpen(loginNow, context.now) && loginNow.status === 'challenge_required') {
    const { passwordChannel } = loginNow.attempted;
    requireOtherChannel(factor, { passwordChannel, factors: factorsNow, offered: loginNow.factors });
  }
  const { submitted } = factorsNow;
  const isEnrolling = loginNow.status === 'enrolment_required';
  const claimed = isEnrolling && submitted?.loginId === loginId ? submitted.phone : null;
  const command = {
    factor,
    challengeId: newId(context, 'challenge'),
    keyId: keys.currentKeyId,
    phone: isEnrolling ? claimed : (factorsNow.phone?.phone ?? null),
    ...rates,
    now: context.now,
  };
  // What is too soon for this login costs nothing of the budget.
  if (isSent(factor) && !decideIssueChallenge(command, loginNow).refusal) {
    await (claimed === null ? limits.takeForEnrolled(context) : limits.takeForClaimed(context, claimed));
  }
  await log.execute(context, stream, (state) => decideIssueChallenge(command, state));
  return { login: await viewOfLogin(parts, { loginId, userId: context.userId, now: context.now }) };
}
