import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import type { Session } from './session';
import type { SessionEvent } from './session.events';

export interface EndSession {
  readonly userId: UserId;
  readonly reason: Extract<SessionEvent, { type: 'SessionEnded' }>['data']['reason'];
}

/** Its next request is that of someone who is not signed in. */
export function decideEndSession(command: EndSession, state: Session): Decision<SessionEvent> {
  if (state.status === 'unknown' || state.userId !== command.userId) return refuse('session_not_found');
  if (state.status === 'ended') return nothing;
  return record({ type: 'SessionEnded', data: { reason: command.reason } });
}
