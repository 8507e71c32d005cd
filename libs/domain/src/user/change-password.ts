import { record, refuse, type Decision } from '../kernel/decision';
import type { SessionId } from '../kernel/ids';
import type { User } from './user';
import type { UserEvent } from './user.events';

export interface ChangePassword {
  /** The hash that the current password was verified against. */
  readonly verifiedHash: string;
  readonly passwordHash: string;
  /** The session in which it is changed passed two factors. */
  readonly byTwoFactors: boolean;
  /** Where the password is changed. */
  readonly currentSessionId: SessionId;
}

/** A new password ends all other sessions (ASVS 5.0, 7.4.3), and all devices' trust. */
export function decideChangePassword(command: ChangePassword, state: User): Decision<UserEvent> {
  if (state.status !== 'active') return refuse('user_not_found');
  // Hashing takes its time: whoever lost the account to its owner meanwhile, by a reset, must not take it back.
  if (state.passwordHash !== command.verifiedHash) return refuse('conflict');
  return record(
    {
      type: 'PasswordChanged',
      data: { passwordHash: command.passwordHash, byTwoFactors: command.byTwoFactors },
    },
    {
      type: 'SessionsRevoked',
      data: { reason: 'password-changed', exceptSessionId: command.currentSessionId },
    },
  );
}
