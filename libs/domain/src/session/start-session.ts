import { record, refuse, type Decision } from '../kernel/decision';
import type { Session } from './session';
import type { SessionEvent } from './session.events';

export type StartSession = Extract<SessionEvent, { type: 'SessionStarted' }>['data'];

/** What a login that succeeded yields; once, whoever asks a second time. */
export function decideStartSession(command: StartSession, state: Session): Decision<SessionEvent> {
  if (state.status !== 'unknown') return refuse('conflict');
  return record({ type: 'SessionStarted', data: { ...command } });
}
