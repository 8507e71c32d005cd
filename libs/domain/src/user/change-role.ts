import { nothing, record, refuse, type Decision } from '../kernel/decision';
import { isRegistered, type User } from './user';
import type { Role, UserEvent } from './user.events';

export interface ChangeRole {
  readonly role: Role;
  /** The organization has no other active administrator, as far as the caller can tell. */
  readonly isLastAdministrator: boolean;
}

/** What the user may do in the organization, from the next request on. */
export function decideChangeRole(command: ChangeRole, state: User): Decision<UserEvent> {
  if (!isRegistered(state)) return refuse('user_not_found');
  if (state.role === command.role) return nothing;
  // Nobody would be left to give the role back.
  if (state.role === 'administrator' && command.isLastAdministrator) return refuse('last_administrator');
  return record({ type: 'UserRoleChanged', data: { role: command.role } });
}
