import { nothing, record, type Decision } from '../kernel/decision';
import { DAY, HOUR } from '../kernel/time';
import type { PendingReset, User } from './user';
import type { UserEvent } from './user.events';

/** Milliseconds for which a link that was asked for opens, at most (ASVS 5.0, 6.4.2). */
export const RESET_LINK_LASTS = HOUR;
/** Nobody waits for an invitation: it may lie in a mailbox over a holiday. */
export const INVITATION_LASTS = 7 * DAY;

export type RequestPasswordReset = PendingReset;

/**
 * Makes a link with which the password can be set; links that were sent before are dead. A reported sign-in also puts
 * the old password out of use. Quiet for users who cannot sign in: whoever asks must not learn of it.
 */
export function decideRequestPasswordReset(command: RequestPasswordReset, state: User): Decision<UserEvent> {
  if (state.status !== 'active') return nothing;
  return record({ type: 'PasswordResetRequested', data: { ...command } });
}
