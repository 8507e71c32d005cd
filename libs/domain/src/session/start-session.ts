import type { Device } from '../device/device';
import { record, refuse, type Decision } from '../kernel/decision';
import type { Location } from '../location/location';
import type { Session } from './session';
import type { SessionEvent } from './session.events';

export interface StartSession {
  readonly started: Extract<SessionEvent, { type: 'SessionStarted' }>['data'];
  /** Device and place at the revisions that the session notes; null: the place is unknown. */
  readonly device: Device;
  readonly location: Location | null;
}

/**
 * What a login that succeeded yields; once, whoever asks a second time. None begins behind a block: it would count as
 * begun since, and be valid.
 */
export function decideStartSession(command: StartSession, state: Session): Decision<SessionEvent> {
  const { started, device, location } = command;
  if (state.status !== 'unknown') return refuse('conflict');
  if (device.status === 'blocked' || location?.status === 'blocked') return refuse('forbidden');
  return record({ type: 'SessionStarted', data: { ...started } });
}
