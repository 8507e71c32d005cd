import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { OrganizationId, UserId } from '../kernel/ids';
import { between, MINUTE, type Instant } from '../kernel/time';
import type { User } from '../user/user';
import type { Email } from './email';
import type { EmailEvent } from './email.events';

/** A claim comes just before its user is registered; one that is older and has no user was left behind by a crash. */
const REGISTRATION_TAKES_AT_MOST = MINUTE;

export interface ClaimEmail {
  readonly userId: UserId;
  readonly organizationId: OrganizationId;
  /** What has become of the user for whom the address is claimed now; `'unknown'` when it is free. */
  readonly holder: User['status'];
  readonly now: Instant;
}

/**
 * Takes an address for a user. Of all who want it at once the exact revision lets one through. What nobody holds any
 * more, since a registration or an erasure was cut off halfway, is taken over.
 */
export function decideClaimEmail(command: ClaimEmail, state: Email): Decision<EmailEvent> {
  const { userId, organizationId, holder, now } = command;
  const claimed: EmailEvent = { type: 'EmailClaimed', data: { userId, organizationId } };
  if (state.status === 'free') return record(claimed);
  if (state.userId === userId) return nothing;
  const neverRegistered = holder === 'unknown' && between(state.claimedAt, now) > REGISTRATION_TAKES_AT_MOST;
  if (!neverRegistered && holder !== 'erased') return refuse('email_taken');
  return record<EmailEvent>({ type: 'EmailReleased', data: { userId: state.userId } }, claimed);
}
