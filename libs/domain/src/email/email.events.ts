import { z } from 'zod';
import { defineEvents, type EventOf } from '../kernel/define-events';
import { uuid } from '../kernel/ids';

/** One stream an address, named by its keyed hash: the claim makes addresses unique and finds their users. */
export const emailEvents = defineEvents('email', {
  EmailClaimed: { version: 1, data: z.object({ userId: uuid, organizationId: uuid }) },
  EmailReleased: { version: 1, data: z.object({ userId: uuid }) },
});
export type EmailEvent = EventOf<typeof emailEvents>;
