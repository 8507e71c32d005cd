import { nothing, record, type Decision } from '../kernel/decision';
import type { PendingReset, User } from './user';
import type { UserEvent } from './user.events';

/**
 * A change of number was undone from the old number or the mailbox: whoever made it knew the password, which opens
 * nothing until it is reset by a link, and all sessions end.
 */
export function decideResetAfterPhoneChange(
  { reset }: { readonly reset: Omit<PendingReset, 'purpose'> },
  state: User,
): Decision<UserEvent> {
  if (state.status !== 'active') return nothing;
  return record(
    { type: 'PasswordResetRequested', data: { ...reset, purpose: 'phone-change-cancelled' } },
    { type: 'SessionsRevoked', data: { reason: 'phone-change-cancelled', exceptSessionId: null } },
  );
}
