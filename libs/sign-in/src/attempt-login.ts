import {
  beginsWithMessage,
  decideAttemptLogin,
  decideRehashPassword,
  DomainError,
  login,
  streamOf,
  user,
  type LoginAttempted,
  type LoginOutcome,
  type User,
} from '@sallyport/domain';
import { appendTo, newId } from '@sallyport/event-store';
import { completeSignIn } from './complete-sign-in';
import type { UserContext } from './contexts';
import { hashOf } from './judge-password';
import { viewOfLogin } from './login-view';
import { commitInOrder } from './order';
import type { SecretToken } from './secrets';
import type { SignInParts } from './sign-in-parts';
import type { SignInReply } from './sign-in-reply';

export interface AttemptedLogin {
  /** Of the login that begins. */
  readonly loginToken: SecretToken;
  readonly facts: Omit<LoginAttempted, 'expiresAt'>;
  readonly userNow: User;
  /** E.164 of the verified phone; null when there is none. */
  readonly phone: string | null;
  readonly password: string;
  /** The device secret that the client showed. */
  readonly deviceToken: SecretToken | undefined;
}

/**
 * From a judged password to what comes next: a session, a challenge, an enrolment or a refusal.
 * @throws DomainError `invalid_credentials`
 */
export async function attemptLogin(
  parts: SignInParts,
  context: UserContext,
  attempted: AttemptedLogin,
): Promise<SignInReply> {
  const { loginToken, userNow, password, deviceToken } = attempted;
  const outcome = await record(parts, context, attempted);
  if (outcome === 'wrong_password' || outcome === 'user_deactivated')
    throw new DomainError('invalid_credentials');
  await rehash(parts, context, userNow, password);
  const loginId = loginToken.id;
  if (outcome === 'complete') {
    const { state } = await parts.log.lastSeen(streamOf(login, loginId));
    if (state.status !== 'succeeded') throw new DomainError('conflict');
    const { attempted: facts, sessionId } = state;
    const byPassword = { factor: null, trustDevice: false, deviceToken } as const;
    return completeSignIn(parts, context, { loginId, attempted: facts, sessionId, ...byPassword });
  }
  const view = await viewOfLogin(parts, { loginId, userId: context.userId, now: context.now });
  const isOpen = outcome === 'challenge_required' || outcome === 'enrolment_required';
  return { login: view, ...(isOpen && { loginToken }) };
}

async function record(
  parts: SignInParts,
  context: UserContext,
  { loginToken, facts, userNow, phone }: AttemptedLogin,
): Promise<LoginOutcome> {
  const command = {
    facts,
    userActive: userNow.status === 'active',
    sessionId: newId(context, 'session'),
    challengeId: newId(context, 'challenge'),
    keyId: parts.keys.currentKeyId,
    phone: await phoneFor(parts, context, facts, phone),
    now: context.now,
  };
  const attempt = appendTo(streamOf(login, loginToken.id), (state) => decideAttemptLogin(command, state));
  return (await commitInOrder(parts.log, context, { attempt })).attempt as LoginOutcome;
}

/** The verified phone; null when no code may be sent now: then the login asks for what needs none. */
async function phoneFor(
  { limits }: SignInParts,
  context: UserContext,
  facts: AttemptedLogin['facts'],
  phone: string | null,
): Promise<string | null> {
  if (phone === null || !facts.passwordCorrect || !beginsWithMessage(facts)) return phone;
  try {
    await limits.takeForEnrolled(context);
    return phone;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'resend_too_soon') return null;
    throw error;
  }
}

/** The parameters of the hash have moved on: while the password is at hand, so does the hash. */
async function rehash(
  { log, hasher }: SignInParts,
  context: UserContext,
  userNow: User,
  password: string,
): Promise<void> {
  const verifiedHash = hashOf(userNow);
  if (verifiedHash === undefined || !hasher.needsRehash(verifiedHash)) return;
  const passwordHash = await hasher.hash(password);
  await log.execute(
    context,
    streamOf(user, context.userId),
    (state) => decideRehashPassword({ passwordHash, verifiedHash }, state),
    { step: 'rehash' },
  );
}
