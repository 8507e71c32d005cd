import { nothing, record, type Decision } from '../kernel/decision';
import type { LoginId } from '../kernel/ids';
import type { User } from './user';
import type { UserEvent } from './user.events';

export interface ConfirmPassword {
  /** The sign-in that passed a factor of another channel than a mailbox. */
  readonly loginId: LoginId;
  /** Revision of the user's stream when that sign-in began: a password that was set since is another one. */
  readonly userRevision: number;
}

/** The password that was set by a link is its user's own from now on, and no longer one channel with a mailbox. */
export function decideConfirmPassword(command: ConfirmPassword, state: User): Decision<UserEvent> {
  const isMeant =
    state.status === 'active' &&
    state.passwordChannel === 'mailbox' &&
    state.passwordRevision <= command.userRevision;
  return isMeant ? record({ type: 'PasswordConfirmed', data: { loginId: command.loginId } }) : nothing;
}
