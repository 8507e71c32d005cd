import { nothing, record, type Decision } from '../kernel/decision';
import type { PendingReset, User } from './user';
import type { UserEvent } from './user.events';

export type RequestPasswordReset = PendingReset;

/**
 * Makes a link with which the password can be set; links that were sent before are dead. A reported sign-in also puts
 * the old password out of use. Quiet for users who cannot sign in: whoever asks must not learn of it.
 */
export function decideRequestPasswordReset(command: RequestPasswordReset, state: User): Decision<UserEvent> {
  if (state.status !== 'active') return nothing;
  return record({ type: 'PasswordResetRequested', data: { ...command } });
}
