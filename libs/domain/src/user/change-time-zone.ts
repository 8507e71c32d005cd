import { nothing, record, refuse, type Decision } from '../kernel/decision';
import { isRegistered, type User } from './user';
import type { UserEvent } from './user.events';

export interface ChangeTimeZone {
  /** IANA; that it exists was checked by the caller. */
  readonly timeZone: string;
}

/** In which zone the user is told of times. */
export function decideChangeTimeZone(command: ChangeTimeZone, state: User): Decision<UserEvent> {
  if (!isRegistered(state)) return refuse('user_not_found');
  if (state.timeZone === command.timeZone) return nothing;
  return record({ type: 'TimeZoneChanged', data: { timeZone: command.timeZone } });
}
