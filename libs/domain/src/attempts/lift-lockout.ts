import { nothing, record, refuse, type Decision } from '../kernel/decision';
import { DAY, between, HOUR, later, type Instant } from '../kernel/time';
import { isUntouched, STRANGERS, type AttemptBucket, type Attempts } from './attempts';
import type { AttemptsEvent } from './attempts.events';

/** Links to open the password's budget that one user gets in a day. */
export const LIFTS_PER_DAY = 3;
/** Milliseconds for which such a link opens: as long as the longest lock. */
export const LIFT_LINK_LASTS = HOUR;

/** An administrator or the operator gives a user a fresh budget. */
export function decideLiftLockout(
  command: { readonly reason: 'administrator' | 'operator' },
  state: Attempts,
): Decision<AttemptsEvent> {
  if (isUntouched(state)) return nothing;
  return record({ type: 'LockoutLifted', data: { reason: command.reason, liftId: null } });
}

/** Opens the password's budget by the link of an e-mail, once. */
export function decideLiftLockoutByLink(
  { liftId, now }: { readonly liftId: string; readonly now: Instant },
  state: Attempts,
): Decision<AttemptsEvent> {
  const lift = state.lifts.find((one) => one.liftId === liftId);
  if (!lift || lift.used || between(now, lift.expiresAt) <= 0) return refuse('invalid_unlock_token');
  return record({ type: 'LockoutLifted', data: { reason: 'link', liftId } });
}

export interface LiftRequest {
  readonly liftId: string;
  /** Names the key of the link's MAC. */
  readonly keyId: string;
}

/** The link that comes with a lock of strangers: nothing when there were enough of them today. */
export function liftRequest(
  { liftId, keyId }: LiftRequest,
  lock: { readonly bucket: AttemptBucket; readonly until: Instant; readonly now: Instant },
  { lifts }: Attempts,
): AttemptsEvent[] {
  const today = lifts.filter(({ at }) => between(at, lock.now) < DAY).length;
  if (lock.bucket !== STRANGERS || today >= LIFTS_PER_DAY) return [];
  const data = { liftId, keyId, lockedUntil: lock.until, expiresAt: later(lock.now, LIFT_LINK_LASTS) };
  return [{ type: 'LockoutLiftRequested', data }];
}
