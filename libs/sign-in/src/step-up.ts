import {
  begun,
  decideStepUp,
  DomainError,
  enrolledFactors,
  factors,
  isRegistered,
  isSent,
  needsPassword,
  organization,
  session,
  streamOf,
  usableFactors,
  user,
  type BegunSession,
  type Factors,
  type FactorType,
  type Instant,
  type StepUpChallenge,
} from '@sallyport/domain';
import { requireOtherChannel, viewFactors } from './assurance';
import type { SessionContext } from './contexts';
import { factorOf } from './factors';
import { proveCode } from './prove-code';
import { provePassword } from './prove-password';
import type { SignInParts } from './sign-in-parts';

/** What a user can step up with. */
export interface StepUpFactors {
  readonly factors: Factors;
  /** Allowed factors that the user has; empty: the password alone is the strongest thing there is. */
  readonly usable: readonly FactorType[];
  /** The user has factors, allowed or not. */
  readonly isEnrolled: boolean;
}

export async function stepUpFactors({ log }: SignInParts, context: SessionContext): Promise<StepUpFactors> {
  const [{ state }, { state: organizationNow }] = await Promise.all([
    log.load(streamOf(factors, context.userId)),
    log.load(streamOf(organization, context.organizationId)),
  ]);
  const enrolled = enrolledFactors(state);
  const usable = usableFactors(enrolled, begun(organizationNow).policy);
  return { factors: state, usable, isEnrolled: enrolled.length > 0 };
}

/**
 * Confirms who somebody is by the password: only where there is no factor, which would prove more.
 * @param deviceId of the session, whose budget it takes from
 * @throws DomainError `second_factor_required` with `factors`; `invalid_credentials`, `attempts_locked`
 */
export async function stepUpByPassword(
  parts: SignInParts,
  context: SessionContext,
  deviceId: string,
  password: string,
): Promise<{ readonly until: Instant }> {
  const { isEnrolled, usable, factors: factorsNow } = await stepUpFactors(parts, context);
  if (isEnrolled)
    throw new DomainError('second_factor_required', { factors: viewFactors(usable, factorsNow) });
  await provePassword(parts, context, deviceId, password);
  const { userId, sessionId, now } = context;
  const command = { userId, by: 'password', challenge: null, withPassword: true, now } as const;
  return parts.log.execute(context, streamOf(session, sessionId), (state) => decideStepUp(command, state));
}

export interface StepUpByCode {
  readonly context: SessionContext;
  readonly deviceId: string;
  /** Left out: that to which a code was sent, else the authenticator app. */
  readonly factor: FactorType | undefined;
  readonly code: string;
  /** Needed beside the code when it was shown too long ago. */
  readonly password: string | undefined;
}

/**
 * Confirms who somebody is by a second factor, which raises a session that began with a password alone.
 * @throws DomainError `factor_not_available`, `same_channel`, `password_required`, `invalid_credentials`;
 *   `invalid_code` and `challenge_failed` with `attemptsLeft`; `attempts_locked`
 */
export async function stepUpByCode(
  parts: SignInParts,
  command: StepUpByCode,
): Promise<{ readonly until: Instant }> {
  const { context, deviceId, code, password } = command;
  const { log } = parts;
  const stream = streamOf(session, context.sessionId);
  const [{ state }, { state: userNow }] = await Promise.all([
    log.load(stream),
    log.load(streamOf(user, context.userId)),
  ]);
  if (state.status === 'unknown' || !isRegistered(userNow)) throw new DomainError('session_not_found');
  const sent = openChallenges(state, context.now);
  const type = command.factor ?? sent.at(-1)?.factor ?? 'totp';
  const { usable, factors: factorsNow } = await stepUpFactors(parts, context);
  const factor = factorOf(type);
  if (!factor || !usable.includes(type)) throw new DomainError('factor_not_available');
  const { passwordChannel } = userNow;
  requireOtherChannel(type, { passwordChannel, factors: factorsNow, offered: usable });
  const challenge = sent.find((one) => one.factor === type);
  // Nothing was sent, or it was used: there is nothing to be guessed.
  if (isSent(type) && !challenge) throw new DomainError('invalid_code');
  if (password === undefined && needsPassword(state, context.now)) throw new DomainError('password_required');
  if (password !== undefined) await provePassword(parts, context, deviceId, password);

  const stepUp = {
    userId: context.userId,
    by: type,
    challenge: challenge ?? null,
    withPassword: password !== undefined,
    now: context.now,
  };
  return proveCode(parts, context, {
    bucket: deviceId,
    challengeId: challenge?.challengeId,
    judge: () => factor.judge(parts, context, code, challenge),
    use: () => log.execute(context, stream, (now) => decideStepUp(stepUp, now)),
  });
}

/** The challenges that wait for their codes, the newest last. */
const openChallenges = ({ challenges }: BegunSession, now: Instant): readonly StepUpChallenge[] =>
  challenges.filter(({ used, expiresAt }) => !used && now < expiresAt);
