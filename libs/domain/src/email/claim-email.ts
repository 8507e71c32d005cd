import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { OrganizationId, UserId } from '../kernel/ids';
import type { Email } from './email';
import type { EmailEvent } from './email.events';

export interface ClaimEmail {
  readonly userId: UserId;
  readonly organizationId: OrganizationId;
}

/** Takes an address for a user. Of all who want it at once the exact revision lets one through. */
export function decideClaimEmail(command: ClaimEmail, state: Email): Decision<EmailEvent> {
  if (state.status === 'free') return record({ type: 'EmailClaimed', data: { ...command } });
  return state.userId === command.userId ? nothing : refuse('email_taken');
}
