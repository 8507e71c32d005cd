import {
  decideIssueChallenge,
  decideSubmitPhone,
  DomainError,
  factors,
  login,
  streamOf,
  unlessFrozen,
  type Factors,
  type Phone,
} from '@sallyport/domain';
import { appendTo, newId } from '@sallyport/event-store';
import type { UserContext } from './contexts';
import { isBesideOthers, requireEnrolling } from './enrolling';
import { viewOfLogin } from './login-view';
import type { SignInParts } from './sign-in-parts';
import type { SignInReply } from './sign-in-reply';

/**
 * The number that a user gives during enrolment: the first code goes there.
 * @throws DomainError `login_not_open`, `factor_not_available`, `factors_frozen`; `resend_too_soon` with
 *   `retryAfterSeconds`
 */
export async function submitPhone(
  parts: SignInParts,
  context: UserContext,
  loginId: string,
  phone: Phone,
): Promise<SignInReply> {
  const { log, keys, rates, limits } = parts;
  const stream = streamOf(login, loginId);
  const factorsStream = streamOf(factors, context.userId);
  const enrolling = requireEnrolling((await log.load(stream)).state, 'sms', context);
  const submit = unlessFrozen(enrolling.passedWith, context.now, (state: Factors) =>
    decideSubmitPhone({ ...phone, loginId, besideOthers: isBesideOthers(enrolling) }, state),
  );
  const { refusal } = submit((await log.load(factorsStream)).state);
  if (refusal) throw new DomainError(refusal.code, refusal.details);
  const challenge = {
    factor: 'sms',
    challengeId: newId(context, 'challenge'),
    keyId: keys.currentKeyId,
    phone: phone.phone,
    ...rates,
    now: context.now,
  } as const;
  // What is too soon for this login costs nothing of the budget.
  if (!decideIssueChallenge(challenge, enrolling).refusal) await limits.takeForClaimed(context, phone.phone);
  // The code first: should it be too soon for one, the number that the last one went to stays the one that counts.
  await log.commit(context, [
    appendTo(stream, (state) => decideIssueChallenge(challenge, state)),
    appendTo(factorsStream, submit),
  ]);
  return { login: await viewOfLogin(parts, { loginId, userId: context.userId, now: context.now }) };
}
