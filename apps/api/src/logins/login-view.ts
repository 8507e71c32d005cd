import {
  isOpen,
  isSent,
  later,
  maskNumber,
  openChallenge,
  remainingCodes,
  SECOND,
  type Factors,
  type FactorType,
  type Instant,
  type Login,
} from '@sallyport/domain';

/** A login as its client sees it; the tokens are put beside it by whoever answers. */
export interface LoginView {
  readonly loginId: string;
  readonly status: 'challenge_required' | 'enrolment_required' | 'complete' | 'denied';
  readonly reasons: readonly ('every_login' | 'new_device' | 'new_location')[];
  readonly factors: readonly {
    readonly type: FactorType;
    readonly hint?: string;
    readonly remaining?: number;
  }[];
  readonly challenge: null | {
    readonly factor: FactorType;
    readonly sentTo?: string;
    readonly expiresAt: Instant;
    readonly attemptsLeft: number;
    readonly resendAt?: Instant;
  };
  readonly session: null | { readonly sessionId: string; readonly expiresAt: Instant };
  readonly denialReason?: 'device_blocked' | 'location_blocked';
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

/** What may be told of a login that was begun. `resendAfter`: milliseconds between two codes. */
export function viewLogin(
  loginId: string,
  state: Exclude<Login, { status: 'unknown' }>,
  factors: Factors,
  {
    now,
    resendAfter,
    sessionExpiresAt,
  }: { now: Instant; resendAfter: number; sessionExpiresAt: Instant | null },
): LoginView {
  const open = isOpen(state, now);
  const reason = state.status === 'denied' ? state.reason : undefined;
  return {
    loginId,
    status: open ? state.status : over[state.status],
    reasons: state.reasons,
    factors: state.factors.map((type) => ({ type, ...hintOf(type, factors) })),
    challenge: open ? viewChallenge(openChallenge(state, state.current, now), resendAfter) : null,
    session:
      state.status === 'succeeded' && sessionExpiresAt !== null
        ? { sessionId: state.sessionId, expiresAt: sessionExpiresAt }
        : null,
    ...((reason === 'device_blocked' || reason === 'location_blocked') && { denialReason: reason }),
  };
}

function hintOf(type: FactorType, factors: Factors): { hint?: string; remaining?: number } {
  if (type === 'sms' && factors.phone) return { hint: maskNumber(factors.phone.phone) };
  if (type === 'backup_code') return { remaining: remainingCodes(factors) };
  return {};
}

function viewChallenge(
  challenge: ReturnType<typeof openChallenge>,
  resendAfter: number,
): LoginView['challenge'] {
  if (!challenge) return null;
  const { factor, sentTo, issuedAt, expiresAt, attemptsLeft } = challenge;
  if (!isSent(factor)) return { factor, expiresAt, attemptsLeft };
  // A client that waits until then is not told that it is too soon.
  const resendAt = later(issuedAt, Math.ceil(resendAfter / SECOND) * SECOND);
  const to = sentTo === null ? {} : { sentTo: maskNumber(sentTo) };
  return { factor, ...to, expiresAt, attemptsLeft, resendAt };
}
