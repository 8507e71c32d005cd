import {
  factors,
  isOpen,
  isSent,
  later,
  login,
  maskNumber,
  openChallenge,
  SECOND,
  session,
  streamOf,
  DomainError,
  type Factors,
  type FactorType,
  type Instant,
  type Login,
  type LoginReason,
  type Recovery,
} from '@sallyport/domain';
import { viewFactors, type FactorView } from './assurance';
import type { SignInParts } from './sign-in-parts';

/** A login as its client sees it; the tokens are put beside it by whoever answers. */
export interface LoginView {
  readonly loginId: string;
  readonly status: 'challenge_required' | 'enrolment_required' | 'complete' | 'denied';
  readonly reasons: readonly LoginReason[];
  readonly factors: readonly FactorView[];
  readonly challenge: null | {
    readonly factor: FactorType;
    readonly sentTo?: string;
    readonly expiresAt: Instant;
    readonly attemptsLeft: number;
    readonly resendAt?: Instant;
  };
  readonly session: null | { readonly sessionId: string; readonly expiresAt: Instant };
  readonly denialReason?: 'device_blocked' | 'location_blocked';
  /** While one is pending: whoever signs in sees it. */
  readonly recovery?: Pick<Recovery, 'dueAt' | 'requestedBy'>;
}

/** How a login that waits for nothing ended: through, or not. */
const over = {
  attempted: 'denied',
  // It took too long.
  challenge_required: 'denied',
  enrolment_required: 'denied',
  // Between the right code and the session there is nothing that a client could do.
  passed: 'denied',
  succeeded: 'complete',
  denied: 'denied',
} as const;

/**
 * A login as its client may see it: from streams, so that it is never behind.
 * @param sessionExpiresAt of the session that was started just now; looked up when it is left out
 * @throws DomainError `login_not_found`
 */
export async function viewOfLogin(
  { log, rates }: Pick<SignInParts, 'log' | 'rates'>,
  { loginId, userId, now }: { readonly loginId: string; readonly userId: string; readonly now: Instant },
  sessionExpiresAt?: Instant,
): Promise<LoginView> {
  const [{ state }, { state: factorsNow }] = await Promise.all([
    log.lastSeen(streamOf(login, loginId)),
    log.lastSeen(streamOf(factors, userId)),
  ]);
  if (state.status === 'unknown') throw new DomainError('login_not_found');
  const expiresAt =
    sessionExpiresAt ?? (state.status === 'succeeded' ? await expiryOf(log, state.sessionId) : null);
  return viewLogin(loginId, state, factorsNow, {
    now,
    resendAfter: rates.resendAfter,
    sessionExpiresAt: expiresAt,
  });
}

async function expiryOf(log: SignInParts['log'], sessionId: string): Promise<Instant | null> {
  const { state } = await log.load(streamOf(session, sessionId));
  return state.status === 'unknown' ? null : state.expiresAt;
}

/** What may be shown of a login that was begun. `resendAfter`: milliseconds between two codes. */
function viewLogin(
  loginId: string,
  state: Exclude<Login, { status: 'unknown' }>,
  factorsNow: Factors,
  {
    now,
    resendAfter,
    sessionExpiresAt,
  }: { now: Instant; resendAfter: number; sessionExpiresAt: Instant | null },
): LoginView {
  const open = isOpen(state, now);
  const reason = state.status === 'denied' ? state.reason : undefined;
  const { recovery } = factorsNow;
  return {
    loginId,
    status: open ? state.status : over[state.status],
    reasons: state.reasons,
    factors: viewFactors(state.factors, factorsNow),
    challenge: open ? viewChallenge(openChallenge(state, state.current, now), resendAfter) : null,
    session:
      state.status === 'succeeded' && sessionExpiresAt !== null
        ? { sessionId: state.sessionId, expiresAt: sessionExpiresAt }
        : null,
    ...((reason === 'device_blocked' || reason === 'location_blocked') && { denialReason: reason }),
    ...(recovery && { recovery: { dueAt: recovery.dueAt, requestedBy: recovery.requestedBy } }),
  };
}

function viewChallenge(
  challenge: ReturnType<typeof openChallenge>,
  resendAfter: number,
): LoginView['challenge'] {
  if (!challenge) return null;
  const { factor, sentTo, issuedAt, expiresAt, attemptsLeft } = challenge;
  if (!isSent(factor)) return { factor, expiresAt, attemptsLeft };
  // A client that waits until then is not refused for being too soon.
  const resendAt = later(issuedAt, Math.ceil(resendAfter / SECOND) * SECOND);
  const to = sentTo === null ? {} : { sentTo: maskNumber(sentTo) };
  return { factor, ...to, expiresAt, attemptsLeft, resendAt };
}
