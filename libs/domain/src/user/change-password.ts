import { record, refuse, type Decision } from '../kernel/decision';
import type { SessionId } from '../kernel/ids';
import type { User } from './user';
import type { UserEvent } from './user.events';

export interface ChangePassword {
  readonly passwordHash: string;
  /** Where the password is changed. */
  readonly currentSessionId: SessionId;
}

/** A new password ends all other sessions (ASVS 5.0, 7.4.3), and all devices' trust. The old one was verified. */
export function decideChangePassword(command: ChangePassword, state: User): Decision<UserEvent> {
  if (state.status !== 'active') return refuse('user_not_found');
  return record(
    { type: 'PasswordChanged', data: { passwordHash: command.passwordHash } },
    {
      type: 'SessionsRevoked',
      data: { reason: 'password-changed', exceptSessionId: command.currentSessionId },
    },
  );
}
