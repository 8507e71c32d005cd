import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import type { Location } from './location';
import type { LocationEvent } from './location.events';

export interface BlockLocation {
  readonly userId: UserId;
  readonly reason: Extract<LocationEvent, { type: 'LocationBlocked' }>['data']['reason'];
  /** The one who blocks is there. */
  readonly isCurrent: boolean;
  readonly confirmed: boolean;
}

/** From then on no login from this place comes through, whatever its client knows. */
export function decideBlockLocation(command: BlockLocation, state: Location): Decision<LocationEvent> {
  if (state.status === 'unknown' || state.userId !== command.userId) return refuse('location_not_found');
  if (state.status === 'blocked') return nothing;
  // Whoever blocks the place they are at cannot sign in again from there to lift it.
  if (command.isCurrent && !command.confirmed) return refuse('would_block_yourself');
  return record({ type: 'LocationBlocked', data: { reason: command.reason } });
}
