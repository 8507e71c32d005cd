import { nothing, record, type Decision } from '../kernel/decision';
import { between, MINUTE, type Instant } from '../kernel/time';
import type { ActivityEvent } from '../session/session.events';
import type { Activity } from './activity';

export interface RecordAccess {
  readonly ip: string;
  readonly now: Instant;
}

/** Notes that a session was used; at most once a minute, so that browsing does not fill the log. */
export function decideRecordAccess(command: RecordAccess, state: Activity): Decision<ActivityEvent> {
  if (state.status === 'accessed' && between(state.lastAt, command.now) < MINUTE) return nothing;
  return record({ type: 'SessionAccessed', data: { ip: command.ip } });
}
