import { nothing, record, type Decision } from '../kernel/decision';
import type { Attempts } from './attempts';
import type { AttemptsEvent } from './attempts.events';

/** An administrator gives a user a fresh budget. */
export function decideLiftLockout(
  command: { readonly reason: 'administrator' },
  state: Attempts,
): Decision<AttemptsEvent> {
  if (Object.keys(state.buckets).length === 0) return nothing;
  return record({ type: 'LockoutLifted', data: { reason: command.reason } });
}
