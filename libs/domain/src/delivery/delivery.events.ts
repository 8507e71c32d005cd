import { z } from 'zod';
import { defineEvents, type EventOf } from '../kernel/define-events';

/** One stream a message, named by the job: `<event id>.<channel>`. A claim comes before each call of a provider. */
export const deliveryEvents = defineEvents('delivery', {
  DeliveryClaimed: {
    version: 1,
    data: z.object({
      channel: z.enum(['sms', 'email', 'push']),
      template: z.string(),
      attempt: z.int().min(1),
    }),
  },
  DeliverySent: { version: 1, data: z.object({ providerMessageId: z.string() }) },
  DeliveryFailed: {
    version: 1,
    data: z.object({
      /** What went wrong, as a code; never an address. */
      error: z.string(),
      /** It will be tried again. */
      retry: z.boolean(),
    }),
  },
  /** The provider may or may not have sent it. */
  DeliveryUnknown: { version: 1, data: z.object({ error: z.string() }) },
  /** The provider says that it arrived: at the phone, or in the mailbox. */
  DeliveryConfirmed: { version: 1, data: z.object({}) },
  /** The provider took it, and says that it did not arrive and will not. */
  DeliveryBounced: {
    version: 1,
    data: z.object({
      /** Why, as a code; never an address. */
      error: z.string(),
    }),
  },
});
export type DeliveryEvent = EventOf<typeof deliveryEvents>;
