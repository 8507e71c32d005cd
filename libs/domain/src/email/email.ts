import type { Aggregate } from '../kernel/aggregate';
import { never } from '../kernel/decision';
import type { OrganizationId, UserId } from '../kernel/ids';
import type { Instant } from '../kernel/time';
import { emailEvents, type EmailEvent } from './email.events';

/** An e-mail address: whose it is. */
export type Email =
  | { readonly status: 'free' }
  | {
      readonly status: 'claimed';
      readonly userId: UserId;
      readonly organizationId: OrganizationId;
      readonly claimedAt: Instant;
    };

export const email: Aggregate<Email, EmailEvent> = {
  events: emailEvents,
  initial: { status: 'free' },
  evolve(_state, event): Email {
    switch (event.type) {
      case 'EmailClaimed':
        return { status: 'claimed', ...event.data, claimedAt: event.at };
      case 'EmailReleased':
        return { status: 'free' };
      default:
        return never(event);
    }
  },
};
