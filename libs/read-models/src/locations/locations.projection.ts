import type { Instant, LocationGranularity } from '@sallyport/domain';
import { defineProjection, patch, put, removeWhere } from '../kernel/define-projection';

export interface LocationDocument {
  readonly userId: string;
  readonly kind: 'geoip' | 'private';
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string | null;
  /** How finely it was told apart when it was first seen. */
  readonly granularity: LocationGranularity;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly blocked: boolean;
}

/** The places that a user signed in from. */
export const locations = defineProjection<LocationDocument>({
  name: 'locations',
  version: 1,
  indexes: [['userId', 'lastSeenAt']],
  on: {
    LocationRecognized: (e) =>
      put(e.id, {
        userId: e.data.userId,
        kind: e.data.placeKind,
        country: e.data.country,
        region: e.data.region,
        city: e.data.city,
        granularity: e.data.granularity,
        firstSeenAt: e.at,
        lastSeenAt: e.at,
        blocked: false,
      }),
    LocationBlocked: (e) => patch(e.id, { blocked: true }),
    LocationUnblocked: (e) => patch(e.id, { blocked: false }),
    SessionStarted: (e) => (e.data.locationId === null ? [] : patch(e.data.locationId, { lastSeenAt: e.at })),
    UserErased: (e) => removeWhere({ userId: e.id }),
  },
});
