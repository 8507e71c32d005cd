import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import type { Location } from './location';
import type { LocationEvent } from './location.events';

export interface UnblockLocation {
  readonly userId: UserId;
}

/** Logins from this place are judged by the policy again, as from a known one. */
export function decideUnblockLocation(command: UnblockLocation, state: Location): Decision<LocationEvent> {
  if (state.status === 'unknown' || state.userId !== command.userId) return refuse('location_not_found');
  return state.status === 'blocked' ? record({ type: 'LocationUnblocked', data: {} }) : nothing;
}
