import { add, defineProjection } from '../kernel/define-projection';
import type { ProjectedEvent } from '../kernel/projected-event';

export interface DeliveryCountsDocument {
  readonly organizationId: string;
  /** `2026-11-24`, in UTC. */
  readonly day: string;
  readonly channel: string;
  readonly sent: number;
  readonly failed: number;
  /** The provider may or may not have sent it. */
  readonly unknown: number;
  /** The provider said later that it arrived. */
  readonly delivered: number;
  /** The provider said later that it did not, and will not. */
  readonly undelivered: number;
}

const none = { sent: 0, failed: 0, unknown: 0, delivered: 0, undelivered: 0 };

/** Ids of deliveries are `<event id>.<channel>`, with the user's behind it when one event tells several people. */
const channelOf = (deliveryId: string): string => deliveryId.split('.')[1] ?? '';

function count(event: ProjectedEvent, outcome: keyof typeof none) {
  const { organizationId } = event.metadata;
  const day = event.at.slice(0, 10);
  const channel = channelOf(event.id);
  const document = { organizationId, day, channel, ...none };
  return add<DeliveryCountsDocument>(`${organizationId}.${day}.${channel}`, document, { [outcome]: 1 });
}

/**
 * What became of messages, day by day. A message that is tried again counts when it is settled; its arrival counts on
 * the day on which the provider reports it. An e-mail that bounces after it was taken was both delivered and not.
 */
export const deliveryCounts = defineProjection<DeliveryCountsDocument>({
  name: 'delivery-counts',
  version: 2,
  indexes: [['organizationId', 'day']],
  on: {
    DeliverySent: (e) => count(e, 'sent'),
    DeliveryFailed: (e) => (e.data.retry ? [] : count(e, 'failed')),
    DeliveryUnknown: (e) => count(e, 'unknown'),
    DeliveryConfirmed: (e) => count(e, 'delivered'),
    DeliveryBounced: (e) => count(e, 'undelivered'),
  },
});
