import { z } from 'zod';
import { defineEvents, personal, type EventOf } from '../kernel/define-events';
import { uuid } from '../kernel/ids';
import { locationGranularities } from '../organization/policy';

export const locationEvents = defineEvents('location', {
  LocationRecognized: {
    version: 1,
    data: z.object({
      userId: uuid,
      loginId: uuid,
      placeKind: z.enum(['geoip', 'private']),
      granularity: z.enum(locationGranularities),
      country: z.string().nullable(),
      region: personal(z.string().nullable()),
      city: personal(z.string().nullable()),
    }),
  },
  LocationBlocked: {
    version: 1,
    data: z.object({ reason: z.enum(['not-mine', 'administrator', 'sign-in-reported']) }),
  },
  LocationUnblocked: { version: 1, data: z.object({}) },
});
export type LocationEvent = EventOf<typeof locationEvents>;
