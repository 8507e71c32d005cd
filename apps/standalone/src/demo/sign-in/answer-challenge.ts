import {
  decideCompleteEnrolment,
  decideFailChallenge,
  decideIssueChallenge,
  decidePassChallenge,
  decideVerifyPhone,
  factors,
  login,
  RESEND_AFTER,
  SENDS_PER_LOGIN,
  STRANGERS,
  streamOf,
  type Challenge,
  type FactorType,
  type OpenLogin,
} from '@sallyport/domain';
import { newId } from '@sallyport/event-store';
import { failGuess, reserveGuess, succeedGuess } from '../guesses';
import type { UserContext } from '../history';
import type { World } from '../world';
import { newBackupCodes, useUpCode } from './codes';
import { completeSignIn } from './complete-sign-in';
import type { Visitor } from './enter-password';

export interface Answer {
  readonly loginId: string;
  readonly factor: FactorType;
  readonly right: boolean;
}

/** The second step of a sign-in, in the order of the api: counted, judged, used up, let in. */
export function answerChallenge(
  world: World,
  { member, browser }: Visitor,
  { loginId, factor, right }: Answer,
): void {
  const { history } = world;
  const context = world.as(member);
  const stream = streamOf(login, loginId);
  const challenge = challengeOf(world, context, loginId, factor);
  const { attempted, status } = openLogin(world, loginId);
  const { challengeId } = challenge;
  const bucket = attempted.deviceKnown ? attempted.deviceId : STRANGERS;
  const attemptId = reserveGuess(history, context, { kind: 'second_factor', bucket, challengeId });
  if (!right) {
    const { attemptsLeft } = failGuess(history, context, attemptId);
    const failure = { challenge, reason: 'wrong', attemptsLeft, now: context.now } as const;
    return history.on(context, stream, (state) => decideFailChallenge(failure, state), 'fail');
  }
  const factorId = useUpCode(world, context, factor);
  const sessionId = newId(context, 'session');
  const pass = { challenge, factorId, sessionId, now: context.now, obstacle: null };
  history.on(context, stream, (state) => decidePassChallenge(pass, state));
  succeedGuess(history, context, attemptId);
  if (status === 'enrolment_required') enrol(world, context, loginId, challenge, sessionId);
  completeSignIn(world, context, browser, { loginId, sessionId, assurance: 'two_factor' });
}

/** A code is sent, or another factor is turned to. `phone`: where an SMS goes. */
export function issueChallenge(
  world: World,
  context: UserContext,
  loginId: string,
  factor: FactorType,
  phone: string | null,
): void {
  const command = {
    factor,
    challengeId: newId(context, 'challenge'),
    keyId: world.options.keys.currentKeyId,
    phone,
    resendAfter: RESEND_AFTER,
    sendLimit: SENDS_PER_LOGIN,
    now: context.now,
  };
  world.history.on(context, streamOf(login, loginId), (state) => decideIssueChallenge(command, state), 'ask');
}

/** The challenge that is answered. One to which nothing is sent need not have been asked for. */
function challengeOf(world: World, context: UserContext, loginId: string, factor: FactorType): Challenge {
  if (!openLogin(world, loginId).challenges[factor]) issueChallenge(world, context, loginId, factor, null);
  const challenge = openLogin(world, loginId).challenges[factor];
  if (!challenge) throw new Error(`login ${loginId} asked for no ${factor}`);
  return challenge;
}

function openLogin({ history }: World, loginId: string): OpenLogin {
  const { state } = history.load(streamOf(login, loginId));
  if (state.status === 'challenge_required' || state.status === 'enrolment_required') return state;
  throw new Error(`login ${loginId} is ${state.status}`);
}

/** The number counts from now on, and there are backup codes. */
function enrol(
  { history, options, policy }: World,
  context: UserContext,
  loginId: string,
  { sentTo }: Challenge,
  sessionId: string,
): void {
  const command = {
    loginId,
    phone: sentTo ?? '',
    codes: newBackupCodes(options.entropy),
    email: policy.backupCodeEmail,
  };
  history.on(context, streamOf(factors, context.userId), (state) => decideVerifyPhone(command, state));
  history.on(
    context,
    streamOf(login, loginId),
    (state) => decideCompleteEnrolment({ sessionId }, state),
    'complete',
  );
}
