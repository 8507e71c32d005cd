import type { DeliveryEvent } from '@sallyport/domain';
import { eventBuilder } from './event-builder';

const build = eventBuilder<DeliveryEvent>();

export const deliveryClaimed = build('DeliveryClaimed', {
  channel: 'email',
  template: 'new-device',
  attempt: 1,
});
export const deliverySent = build('DeliverySent', { providerMessageId: 'provider-1' });
export const deliveryFailed = build('DeliveryFailed', { error: 'rejected', retry: false });
export const deliveryUnknown = build('DeliveryUnknown', { error: 'timeout' });
export const deliveryConfirmed = build('DeliveryConfirmed', {});
export const deliveryBounced = build('DeliveryBounced', { error: 'bounced' });
