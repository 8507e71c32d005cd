import { nothing, record, refuse, type Decision } from '../kernel/decision';
import { between, DAY, HOUR, later, MINUTE, SECOND, type Instant } from '../kernel/time';
import type { CancellableChange, Factors, Phone } from './factors';
import type { FactorsEvent } from './factors.events';

/** For how long the code for a new number is good. */
export const PHONE_CHANGE_TAKES_AT_MOST = 5 * MINUTE;
/** For how long a change can be taken back from the old number and the e-mail address. */
export const PHONE_CHANGE_CANCELLABLE_FOR = DAY;

export interface RequestPhoneChange extends Phone {
  readonly changeId: string;
  readonly keyId: string;
  readonly now: Instant;
  /** Milliseconds between two codes. */
  readonly resendAfter: number;
}

/** A code goes to the new number; the old one stays in force until it came back. */
export function decideRequestPhoneChange(
  command: RequestPhoneChange,
  state: Factors,
): Decision<FactorsEvent> {
  const { changeId, phone, country, keyId, now } = command;
  const pending = state.phoneChange;
  const wait = pending
    ? command.resendAfter - (PHONE_CHANGE_TAKES_AT_MOST - between(now, pending.expiresAt))
    : 0;
  if (wait > 0) return refuse('resend_too_soon', { retryAfterSeconds: Math.ceil(wait / SECOND) });
  const expiresAt = later(now, PHONE_CHANGE_TAKES_AT_MOST);
  return record({ type: 'PhoneNumberChangeRequested', data: { changeId, phone, country, keyId, expiresAt } });
}

/** The code came back from the new number. */
export function decideCompletePhoneChange(
  command: { readonly changeId: string; readonly keyId: string; readonly now: Instant },
  state: Factors,
): Decision<FactorsEvent> {
  const pending = state.phoneChange;
  if (!pending || pending.changeId !== command.changeId) return refuse('phone_change_not_found');
  if (between(command.now, pending.expiresAt) <= 0) return refuse('invalid_code');
  return record({
    type: 'PhoneNumberChanged',
    data: {
      changeId: pending.changeId,
      phone: pending.phone,
      country: pending.country,
      previousPhone: state.phone?.phone ?? null,
      previousCountry: state.phone?.country ?? null,
      cancellableUntil: later(command.now, PHONE_CHANGE_CANCELLABLE_FOR),
      keyId: command.keyId,
    },
  });
}

export type CancelPhoneChange = { readonly changeId: string; readonly now: Instant } & (
  | { readonly reason: 'user' }
  /** `recoveryDelayHours`: of the organization's policy; for so long factors are frozen when a change is undone. */
  | { readonly reason: 'cancel-link'; readonly recoveryDelayHours: number }
);

/**
 * Drops a change that waits for its code, or takes back one that was made. The signed-in user can do only the first:
 * whoever has taken over a session must not undo the owner's cancellation. The old number can stop a change, not win it:
 * the factors are frozen for as long as a recovery takes.
 */
export function decideCancelPhoneChange(command: CancelPhoneChange, state: Factors): Decision<FactorsEvent> {
  const { changeId, reason, now } = command;
  const pending = state.phoneChange?.changeId === changeId;
  const inTime = (change: CancellableChange) =>
    change.changeId === changeId && between(now, change.until) > 0;
  const byLink = command.reason === 'cancel-link';
  if (byLink && state.takenBack.some(inTime)) return nothing;
  if (!pending && !(byLink && state.cancellable.some(inTime))) return refuse('phone_change_not_found');
  // A change that waits for its code has changed nothing: there is nothing to protect.
  const frozenUntil =
    command.reason === 'user' || pending ? null : later(now, command.recoveryDelayHours * HOUR);
  return record({ type: 'PhoneNumberChangeCancelled', data: { changeId, reason, frozenUntil } });
}
