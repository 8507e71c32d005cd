import { record, refuse, type Decision } from '../kernel/decision';
import type { Instant } from '../kernel/time';
import type { User } from './user';
import type { UserEvent } from './user.events';

export interface CompletePasswordReset {
  /** Of the link, whose MAC was verified. */
  readonly resetId: string;
  readonly passwordHash: string;
  readonly now: Instant;
}

/**
 * Sets the password by the newest link, once, and ends every session. The second factor is still asked for: a mailbox
 * alone opens nothing. One refusal for all that can be wrong with a link.
 */
export function decideCompletePasswordReset(
  command: CompletePasswordReset,
  state: User,
): Decision<UserEvent> {
  const pending = state.status === 'active' ? state.pendingReset : null;
  if (pending?.resetId !== command.resetId || pending.expiresAt <= command.now)
    return refuse('invalid_reset_token');
  const { resetId, passwordHash } = command;
  return record(
    { type: 'PasswordResetCompleted', data: { resetId, passwordHash } },
    { type: 'SessionsRevoked', data: { reason: 'password-reset', exceptSessionId: null } },
  );
}
