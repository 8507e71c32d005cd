import {
  begun,
  decideAttemptLogin,
  enrolledFactors,
  factors,
  login,
  organization,
  STRANGERS,
  streamOf,
  user,
  type LoginOutcome,
} from '@sallyport/domain';
import { newId } from '@sallyport/event-store';
import type { Browser } from '../browsers';
import { clientFacts } from '../client-facts';
import { failGuess, reserveGuess, succeedGuess } from '../guesses';
import type { DemoPlace } from '../places';
import type { Member, World } from '../world';
import { completeSignIn } from './complete-sign-in';

/** Somebody at a sign-in page: not always the member, and not always with the right password. */
export interface Visitor {
  /** Whose address is typed in. */
  readonly member: Member;
  readonly browser: Browser;
  readonly place: DemoPlace;
}

/**
 * The first step of a sign-in, in the order of the api: counted, judged, asked of the policy.
 * @throws DomainError `attempts_locked` with `retryAfterSeconds`
 */
export function enterPassword(
  world: World,
  { member, browser, place }: Visitor,
  passwordCorrect: boolean,
): { readonly loginId: string; readonly outcome: LoginOutcome } {
  const { history, options, organizationId } = world;
  const { userId } = member;
  const context = world.anonymously(member);
  const organizationNow = history.load(streamOf(organization, organizationId));
  const factorsNow = history.load(streamOf(factors, userId)).state;
  const userNow = history.load(streamOf(user, userId));
  const gathered = clientFacts(world, context, browser, place);
  const bucket = gathered.deviceKnown ? gathered.deviceId : STRANGERS;
  const attemptId = reserveGuess(history, context, { kind: 'password', bucket });

  const loginId = newId(context, 'login');
  const sessionId = newId(context, 'session');
  const facts = {
    ...gathered,
    userId,
    organizationId,
    passwordCorrect,
    secretHash: world.secretHash(),
    policy: begun(organizationNow.state).policy,
    enrolledFactors: enrolledFactors(factorsNow),
    locked: false,
    userRevision: userNow.revision,
    organizationRevision: organizationNow.revision,
  };
  const command = {
    facts,
    userActive: userNow.state.status === 'active',
    sessionId,
    challengeId: newId(context, 'challenge'),
    keyId: options.keys.currentKeyId,
    phone: factorsNow.phone?.phone ?? null,
    now: context.now,
  };
  const acting = passwordCorrect ? { ...context, actor: { kind: 'user', id: userId } as const } : context;
  const outcome = history.on(acting, streamOf(login, loginId), (state) => decideAttemptLogin(command, state));
  (passwordCorrect ? succeedGuess : failGuess)(history, acting, attemptId);
  if (outcome === 'complete')
    completeSignIn(world, acting, browser, { loginId, sessionId, assurance: 'password' });
  return { loginId, outcome };
}
