import { nothing, record, refuse, type Decision } from '../kernel/decision';
import { hasEndedTerm, isRegistered, type User } from './user';
import type { UserEvent } from './user.events';

export interface DeactivateUser {
  /** `since` of the term as administrator that the organization's stream says has ended; null: there was none. */
  readonly endedTerm: number | null;
}

/** The user cannot sign in until reactivated. Sessions end for good: they do not come back with the user. */
export function decideDeactivateUser(command: DeactivateUser, state: User): Decision<UserEvent> {
  if (!isRegistered(state)) return refuse('user_not_found');
  if (state.status === 'deactivated') return nothing;
  if (!hasEndedTerm(state, command.endedTerm)) return refuse('conflict');
  return record(
    { type: 'UserDeactivated', data: {} },
    { type: 'SessionsRevoked', data: { reason: 'deactivated', exceptSessionId: null } },
  );
}
