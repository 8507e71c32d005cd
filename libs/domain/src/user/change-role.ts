import { nothing, record, refuse, type Decision } from '../kernel/decision';
import { hasEndedTerm, isRegistered, type User } from './user';
import type { Role, UserEvent } from './user.events';

export interface ChangeRole {
  readonly role: Role;
  /** `since` of the term as administrator that the organization's stream says has ended; null: there was none. */
  readonly endedTerm: number | null;
}

/** What the user may do in the organization, from the next request on. */
export function decideChangeRole(command: ChangeRole, state: User): Decision<UserEvent> {
  if (!isRegistered(state)) return refuse('user_not_found');
  if (state.role === command.role) return nothing;
  if (!hasEndedTerm(state, command.endedTerm)) return refuse('conflict');
  return record({ type: 'UserRoleChanged', data: { role: command.role } });
}
