import {
  decideCompleteEnrolment,
  decideFailChallenge,
  decideIssueChallenge,
  decidePassChallenge,
  DomainError,
  factors,
  isOpen,
  isSent,
  login,
  STRANGERS,
  streamOf,
  type Challenge,
  type FactorType,
  type OpenLogin,
} from '@sallyport/domain';
import { appendTo, newId } from '@sallyport/event-store';
import { requireOtherChannel } from './assurance';
import { recordRightAttempt, recordWrongAttempt, reserveAttempt } from './attempts';
import { completeSignIn } from './complete-sign-in';
import { asUser, type UserContext } from './contexts';
import { factorOf, type Verdict } from './factors';
import { judgeEnrolment, type Enrolment, type JudgedEnrolment } from './judge-enrolment';
import { findLoginObstacle } from './login-obstacle';
import { viewOfLogin } from './login-view';
import { commitInOrder } from './order';
import type { SecretToken } from './secrets';
import type { SignInParts } from './sign-in-parts';
import type { SignInReply } from './sign-in-reply';

export interface AnswerChallenge {
  readonly context: UserContext;
  readonly loginId: string;
  /** Left out: the one that was asked for last. */
  readonly factor: FactorType | undefined;
  readonly code: string;
  /** The user wants the device to be trusted from now on. */
  readonly trustDevice: boolean;
  /** The device secret that the client showed. */
  readonly deviceToken: SecretToken | undefined;
}

type Outcome = 'complete' | 'enrolling' | 'enrolment_required' | 'denied';

/**
 * The second step: a code is counted, then judged, then used up, and only the append that does so lets in.
 * @throws DomainError `invalid_code` and `challenge_failed` with `attemptsLeft`, `attempts_locked`, `same_channel`
 */
export async function answerChallenge(parts: SignInParts, answer: AnswerChallenge): Promise<SignInReply> {
  const { context, loginId, code, trustDevice, deviceToken } = answer;
  const { log } = parts;
  const open = await openLogin(parts, context, loginId);
  const challenge = await challengeOf(parts, answer, open);
  const { attempted } = open;
  const { challengeId, factor } = challenge;
  const bucket = attempted.deviceTrusted ? attempted.deviceId : STRANGERS;
  const attemptId = await reserveAttempt(parts, context, { kind: 'second_factor', bucket, challengeId });
  const refuse = (reason: 'wrong' | 'expired' | 'used') =>
    refuseAnswer(parts, context, loginId, { attemptId, challenge, reason });
  if (challenge.attemptsLeft === 0) return refuse('wrong');
  const { verdict, enrolment } = await judge(parts, context, { loginId, open, challenge, code });
  if (!verdict.right) return refuse(verdict.reason);

  const acting = asUser(context);
  const sessionId = newId(context, 'session');
  const obstacle = await findLoginObstacle(log, attempted);
  const pass = { challenge, factorId: verdict.factorId, sessionId, trustDevice, now: context.now, obstacle };
  const stream = streamOf(login, loginId);
  const outcome = await commitInOrder(log, acting, {
    pass: appendTo(stream, (state) => decidePassChallenge(pass, state), 'pass'),
  }).catch((error: unknown) => {
    // Another answer was faster, or a newer code was sent.
    if (error instanceof DomainError && error.code === 'invalid_code') return refuse('used');
    throw error;
  });
  const passed = outcome.pass as Outcome;
  const backupCodes =
    passed === 'enrolling'
      ? await writeEnrolment(parts, acting, loginId, await enrolment(), { sessionId, trustDevice })
      : undefined;
  await recordRightAttempt(parts, acting, attemptId);
  if (passed === 'denied' || passed === 'enrolment_required')
    return { login: await viewOfLogin(parts, { loginId, userId: context.userId, now: context.now }) };
  const completed = { loginId, attempted, sessionId, factor, trustDevice, deviceToken };
  const reply = await completeSignIn(parts, acting, completed);
  return { ...reply, ...(backupCodes && { backupCodes }) };
}

async function openLogin({ log }: SignInParts, { now }: UserContext, loginId: string): Promise<OpenLogin> {
  const { state } = await log.load(streamOf(login, loginId));
  // Complete, denied or too old: a code is worth nothing there, right or wrong.
  if (!isOpen(state, now)) throw new DomainError('invalid_code');
  return state;
}

/** The challenge that is answered. One to which nothing is sent need not have been asked for. */
async function challengeOf(
  parts: SignInParts,
  { context, loginId, factor }: AnswerChallenge,
  open: OpenLogin,
): Promise<Challenge> {
  const wanted = factor ?? open.current;
  if (wanted === null) throw new DomainError('invalid_code');
  if (open.status === 'challenge_required') {
    const { state } = await parts.log.load(streamOf(factors, context.userId));
    const { passwordChannel } = open.attempted;
    requireOtherChannel(wanted, { passwordChannel, factors: state, offered: open.factors });
  }
  const existing = open.factors.includes(wanted) ? open.challenges[wanted] : undefined;
  if (existing) return existing;
  if (isSent(wanted)) throw new DomainError('invalid_code');
  const command = {
    factor: wanted,
    challengeId: newId(context, 'challenge'),
    keyId: parts.keys.currentKeyId,
    phone: null,
    ...parts.rates,
    now: context.now,
  };
  const stream = streamOf(login, loginId);
  await parts.log.execute(context, stream, (state) => decideIssueChallenge(command, state), { step: 'ask' });
  const issued = (await openLogin(parts, context, loginId)).challenges[wanted];
  if (!issued) throw new DomainError('invalid_code');
  return issued;
}

async function judge(
  parts: SignInParts,
  context: UserContext,
  answered: {
    readonly loginId: string;
    readonly open: OpenLogin;
    readonly challenge: Challenge;
    readonly code: string;
  },
): Promise<JudgedEnrolment> {
  const { open, challenge, code } = answered;
  if (open.status === 'enrolment_required') return judgeEnrolment(parts, context, answered);
  const factor = factorOf(challenge.factor);
  const verdict: Verdict = factor
    ? await factor.judge(parts, context, code, challenge)
    : { right: false, reason: 'wrong' };
  return { verdict, enrolment: () => Promise.reject(new DomainError('login_not_open')) };
}

/** The factor is set up from now on, and the login is through. Gives the backup codes that came with it. */
async function writeEnrolment(
  { log }: SignInParts,
  context: UserContext,
  loginId: string,
  { append, backupCodes }: Enrolment,
  command: { readonly sessionId: string; readonly trustDevice: boolean },
): Promise<readonly string[] | undefined> {
  const complete = appendTo(
    streamOf(login, loginId),
    (state) => decideCompleteEnrolment(command, state),
    'complete',
  );
  const { enrol } = await commitInOrder(log, context, { enrol: append, complete });
  const generated = (enrol as { readonly backupCodesGenerated?: boolean } | undefined)?.backupCodesGenerated;
  return generated === false || backupCodes.length === 0 ? undefined : backupCodes;
}

async function refuseAnswer(
  parts: SignInParts,
  context: UserContext,
  loginId: string,
  {
    attemptId,
    ...failed
  }: {
    readonly attemptId: string;
    readonly challenge: Challenge;
    readonly reason: 'wrong' | 'expired' | 'used';
  },
): Promise<never> {
  const { attemptsLeft } = await recordWrongAttempt(parts, context, attemptId);
  const failure = { ...failed, attemptsLeft, now: context.now };
  const stream = streamOf(login, loginId);
  await parts.log.execute(context, stream, (state) => decideFailChallenge(failure, state), { step: 'fail' });
  throw new DomainError(attemptsLeft === 0 ? 'challenge_failed' : 'invalid_code', { attemptsLeft });
}
