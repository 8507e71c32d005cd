import { record, refuse, type Decision } from '../kernel/decision';
import { isRegistered, type User } from './user';
import type { UserEvent } from './user.events';

/** Why, and the session that is left alone if any is. */
export type RevokeSessions = Extract<UserEvent, { type: 'SessionsRevoked' }>['data'];

/** Ends every session of the user, and every login that is under way, by one event. */
export function decideRevokeSessions(command: RevokeSessions, state: User): Decision<UserEvent> {
  if (!isRegistered(state)) return refuse('user_not_found');
  return record({ type: 'SessionsRevoked', data: { ...command } });
}
