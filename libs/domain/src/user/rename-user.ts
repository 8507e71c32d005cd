import { nothing, record, refuse, type Decision } from '../kernel/decision';
import { isRegistered, type User } from './user';
import type { UserEvent } from './user.events';

export interface RenameUser {
  readonly name: string | null;
}

/** How the person is called; null for no name. */
export function decideRenameUser(command: RenameUser, state: User): Decision<UserEvent> {
  if (!isRegistered(state)) return refuse('user_not_found');
  return state.name === command.name
    ? nothing
    : record({ type: 'UserRenamed', data: { name: command.name } });
}
