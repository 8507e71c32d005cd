import type { Assurance, Instant } from '@sallyport/domain';
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
  /** Revisions on which its validity rests; see below. */
  readonly userRevision: number;
  readonly organizationRevision: number;
  readonly ended: boolean;
  readonly endedAt: Instant | null;
  readonly endReason: EndReason | null;
}

type EndReason =
  | EventNamed<'SessionEnded'>['data']['reason']
  | EventNamed<'SessionsRevoked'>['data']['reason']
  | 'device-blocked';

/**
 * Where people are signed in. `ended` is what the log says outright. Two things it does not say in an event of the
 * session's, so a query has to look: `expiresAt`, and sessions without a second factor when a policy was switched on
 * behind `organizationRevision` (the organization's state knows; an event alone does not tell that it was off before).
 */
export const sessions = defineProjection<SessionDocument>({
  name: 'sessions',
  version: 1,
  indexes: [
    ['userId', 'ended', 'lastAccessedAt'],
    ['deviceId', 'ended'],
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
        userRevision: e.data.userRevision,
        organizationRevision: e.data.organizationRevision,
        ended: false,
        endedAt: null,
        endReason: null,
      }),
    SessionAccessed: (e) => patch(e.id, { lastAccessedAt: e.at, ip: e.data.ip }),
    DeviceRenamed: (e) => patchWhere({ deviceId: e.id }, { deviceLabel: e.data.label }),
    SessionEnded: (e) => patch(e.id, end(e.at, e.data.reason)),
    DeviceBlocked: (e) => patchWhere({ deviceId: e.id, ended: false }, end(e.at, 'device-blocked')),
    SessionsRevoked: (e) =>
      patchWhere({ userId: e.id, ended: false }, end(e.at, e.data.reason), e.data.exceptSessionId),
    UserErased: (e) => removeWhere({ userId: e.id }),
  },
});

const end = (at: Instant, reason: EndReason) => ({ ended: true, endedAt: at, endReason: reason });
