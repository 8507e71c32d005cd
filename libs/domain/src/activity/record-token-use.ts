import { nothing, record, type Decision } from '../kernel/decision';
import { between, HOUR, type Instant } from '../kernel/time';
import type { ActivityEvent } from '../session/session.events';
import type { Activity } from './activity';

/** Notes that a service token was used; at most once an hour, since programs call often. */
export function decideRecordTokenUse(
  { now }: { readonly now: Instant },
  state: Activity,
): Decision<ActivityEvent> {
  if (state.status === 'accessed' && between(state.lastAt, now) < HOUR) return nothing;
  return record({ type: 'ServiceTokenUsed', data: {} });
}
