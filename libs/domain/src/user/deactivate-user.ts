import { nothing, record, refuse, type Decision } from '../kernel/decision';
import { isRegistered, type User } from './user';
import type { UserEvent } from './user.events';

export interface DeactivateUser {
  /** The organization has no other active administrator, as far as the caller can tell. */
  readonly isLastAdministrator: boolean;
}

/** The user cannot sign in until reactivated. Sessions end for good: they do not come back with the user. */
export function decideDeactivateUser(command: DeactivateUser, state: User): Decision<UserEvent> {
  if (!isRegistered(state)) return refuse('user_not_found');
  if (state.status === 'deactivated') return nothing;
  if (state.role === 'administrator' && command.isLastAdministrator) return refuse('last_administrator');
  return record(
    { type: 'UserDeactivated', data: {} },
    { type: 'SessionsRevoked', data: { reason: 'deactivated', exceptSessionId: null } },
  );
}
