import type { EmailEvent } from '@sallyport/domain';
import { acme, ana } from '../fixed-ids';
import { eventBuilder } from './event-builder';

const build = eventBuilder<EmailEvent>();

export const emailClaimed = build('EmailClaimed', { userId: ana, organizationId: acme });
export const emailReleased = build('EmailReleased', { userId: ana });
