import type { Instant } from '@sallyport/domain';
import { defineProjection, patch, put, removeWhere } from '../kernel/define-projection';

export interface MessageDocument {
  readonly organizationId: string;
  /** Whom it is for. */
  readonly userId: string | null;
  readonly channel: 'sms' | 'email' | 'push';
  readonly template: string;
  /** Unknown: the provider may or may not have sent it. */
  readonly status: 'claimed' | 'sent' | 'failed' | 'unknown';
  /** What the provider said last of its arrival; null while it has said nothing. */
  readonly arrival: 'delivered' | 'undelivered' | null;
  /** When status or arrival came about. */
  readonly at: Instant;
  /** Calls of the provider, begun or done. */
  readonly attempts: number;
}

/** What became of each message, by the id of its job. Holds neither addresses nor texts. */
export const messages = defineProjection<MessageDocument>({
  name: 'messages',
  version: 2,
  indexes: [
    ['userId', 'at'],
    ['organizationId', 'at'],
  ],
  on: {
    DeliveryClaimed: (e) =>
      put(e.id, {
        organizationId: e.metadata.organizationId,
        userId: e.metadata.userId ?? null,
        channel: e.data.channel,
        template: e.data.template,
        status: 'claimed',
        arrival: null,
        at: e.at,
        attempts: e.data.attempt,
      }),
    DeliverySent: (e) => patch(e.id, { status: 'sent', at: e.at }),
    DeliveryFailed: (e) => patch(e.id, { status: 'failed', at: e.at }),
    DeliveryUnknown: (e) => patch(e.id, { status: 'unknown', at: e.at }),
    DeliveryConfirmed: (e) => patch(e.id, { arrival: 'delivered', at: e.at }),
    DeliveryBounced: (e) => patch(e.id, { arrival: 'undelivered', at: e.at }),
    UserErased: (e) => removeWhere({ userId: e.id }),
  },
});
