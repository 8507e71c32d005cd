import { nothing, record, type Decision } from '../kernel/decision';
import { isUntouched, type Attempts } from './attempts';
import type { AttemptsEvent } from './attempts.events';

/** An administrator gives a user a fresh budget. */
export function decideLiftLockout(
  command: { readonly reason: 'administrator' },
  state: Attempts,
): Decision<AttemptsEvent> {
  if (isUntouched(state)) return nothing;
  return record({ type: 'LockoutLifted', data: { reason: command.reason } });
}
