import { nothing, record, refuse, type Decision } from '../kernel/decision';
import { isRegistered, type User } from './user';
import type { UserEvent } from './user.events';

/** The user can sign in again, with the old password and second factor. */
export function decideReactivateUser(_command: object, state: User): Decision<UserEvent> {
  if (!isRegistered(state)) return refuse('user_not_found');
  return state.status === 'deactivated' ? record({ type: 'UserReactivated', data: {} }) : nothing;
}
