import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { Location } from './location';
import type { LocationEvent } from './location.events';

/** The login that came from there, and the place as far as the user's organization tells places apart. */
export type RecognizeLocation = Extract<LocationEvent, { type: 'LocationRecognized' }>['data'];

/** A full sign-in makes its place known; the user is told of the first one from there. */
export function decideRecognizeLocation(
  command: RecognizeLocation,
  state: Location,
): Decision<LocationEvent> {
  if (state.status === 'unknown') return record({ type: 'LocationRecognized', data: { ...command } });
  if (state.userId !== command.userId) return refuse('location_not_found');
  // Blocked while the login was under way: the block wins.
  return state.status === 'blocked' ? refuse('forbidden') : nothing;
}
