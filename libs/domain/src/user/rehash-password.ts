import { nothing, record, type Decision } from '../kernel/decision';
import type { User } from './user';
import type { UserEvent } from './user.events';

export interface RehashPassword {
  /** The hash that the password was verified against. */
  readonly verifiedHash: string;
  /** Of the same password. */
  readonly passwordHash: string;
}

/** The same password under newer parameters or a newer pepper; no session ends by it. */
export function decideRehashPassword(command: RehashPassword, state: User): Decision<UserEvent> {
  // The password may have been changed or put out of use since: a rehash must not bring the old one back.
  if (state.status !== 'active' || state.passwordHash !== command.verifiedHash) return nothing;
  return record({ type: 'PasswordRehashed', data: { passwordHash: command.passwordHash } });
}
