import type { Assurance, FactorType, Instant } from '@sallyport/domain';
import { clientFields, type ClientFields } from '../client';
import { defineProjection, patch, patchWhere, put, removeWhere } from '../kernel/define-projection';
import type { EventNamed } from '../kernel/event-types';

export interface SessionDocument extends ClientFields {
  readonly userId: string;
  readonly organizationId: string;
  readonly loginId: string;
  readonly deviceId: string;
  readonly startedAt: Instant;
  readonly lastAccessedAt: Instant;
  readonly expiresAt: Instant;
  readonly assurance: Assurance;
  /** `password`, and the second factor that was passed last, if any was: at the sign-in, or at a step-up since. */
  readonly provedBy: readonly ('password' | FactorType)[];
  readonly ended: boolean;
  readonly endedAt: Instant | null;
  readonly endReason: EndReason | null;
}

type EndReason =
  | EventNamed<'SessionEnded'>['data']['reason']
  | EventNamed<'SessionsRevoked'>['data']['reason']
  | 'device-blocked'
  | 'location-blocked';

/**
 * Where people are signed in. `ended` is what an event says outright, so what is ended here is invalid; the rest need
 * not be valid. A session expires without an event; a stricter policy ends those that it would not have granted, also
 * without one; one may start after the block or log-out that was to end it. A query asks the streams of those that are
 * open here, by the rule of validity.
 */
export const sessions = defineProjection<SessionDocument>({
  name: 'sessions',
  version: 3,
  indexes: [
    ['userId', 'ended', 'lastAccessedAt'],
    ['deviceId', 'ended'],
    ['organizationId', 'ended'],
  ],
  on: {
    SessionStarted: (e) =>
      put(e.id, {
        userId: e.data.userId,
        organizationId: e.data.organizationId,
        loginId: e.data.loginId,
        deviceId: e.data.deviceId,
        ...clientFields(e.data),
        startedAt: e.at,
        lastAccessedAt: e.at,
        expiresAt: e.data.expiresAt,
        assurance: e.data.assurance,
        provedBy: e.data.factor === null ? ['password'] : ['password', e.data.factor],
        ended: false,
        endedAt: null,
        endReason: null,
      }),
    SessionAccessed: (e) => patch(e.id, { lastAccessedAt: e.at, ip: e.data.ip }),
    // A factor raises a session that began with a password alone.
    SessionSteppedUp: (e) =>
      e.data.by === 'password'
        ? []
        : patch(e.id, { assurance: 'two_factor', provedBy: ['password', e.data.by] }),
    DeviceRenamed: (e) => patchWhere({ deviceId: e.id }, { deviceLabel: e.data.label }),
    SessionEnded: (e) => patch(e.id, end(e.at, e.data.reason)),
    DeviceBlocked: (e) => patchWhere({ deviceId: e.id, ended: false }, end(e.at, 'device-blocked')),
    // The sessions that began there. A place belongs to one user: whose it is finds their few open ones by an index.
    LocationBlocked: (e) =>
      patchWhere(
        { userId: e.metadata.userId ?? null, ended: false, locationId: e.id },
        end(e.at, 'location-blocked'),
      ),
    SessionsRevoked: (e) =>
      patchWhere({ userId: e.id, ended: false }, end(e.at, e.data.reason), e.data.exceptSessionId),
    UserErased: (e) => removeWhere({ userId: e.id }),
  },
});

const end = (at: Instant, reason: EndReason) => ({ ended: true, endedAt: at, endReason: reason });
