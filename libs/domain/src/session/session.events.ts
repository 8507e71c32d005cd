import { z } from 'zod';
import { defineEvents, personal, secret, type EventOf } from '../kernel/define-events';
import { instant, uuid } from '../kernel/ids';
import { deviceFields, placeFields } from '../login/client';

export const assurances = ['password', 'two_factor'] as const;
export type Assurance = (typeof assurances)[number];

export const sessionEvents = defineEvents(
  'session',
  {
    SessionStarted: {
      version: 1,
      data: z.object({
        userId: uuid,
        organizationId: uuid,
        loginId: uuid,
        deviceId: uuid,
        ip: personal(z.string()),
        ...deviceFields,
        ...placeFields,
        /** SHA-256 of the session secret, hex. */
        secretHash: secret(z.string()),
        assurance: z.enum(assurances),
        /** Revisions of the user's and the organization's stream when the login began. */
        userRevision: z.int(),
        organizationRevision: z.int(),
        /** Revision of the device's stream, read while it was not blocked. A block behind it ends the session for good. */
        deviceRevision: z.int(),
        /** The same of the location's stream; null for an unknown place. */
        locationRevision: z.int().nullable(),
        expiresAt: instant,
      }),
    },
    /** A code was asked for, to step up with. */
    StepUpChallengeIssued: {
      version: 2,
      data: z.object({
        challengeId: uuid,
        factor: z.enum(['sms', 'push']),
        counter: z.int().min(0),
        keyId: z.string(),
        /** E.164; null for a push. */
        sentTo: personal(z.string().nullable()),
        expiresAt: instant,
      }),
    },
    SessionSteppedUp: {
      version: 1,
      data: z.object({
        by: z.enum(['password', 'sms', 'push', 'totp', 'passkey', 'backup_code']),
        /** The challenge that is used up by it, if one was. */
        challengeId: uuid.nullable(),
        until: instant,
      }),
    },
    SessionEnded: {
      version: 1,
      data: z.object({
        reason: z.enum(['logged-out', 'ended-by-user', 'ended-by-administrator', 'sign-in-reported']),
      }),
    },
  },
  {
    // Codes were sent by SMS alone.
    'StepUpChallengeIssued@1': (data) => ({ ...data, factor: 'sms' }),
  },
);
export type SessionEvent = EventOf<typeof sessionEvents>;

/** A stream apart, so that the session's own stays short. At most one event a minute. */
export const activityEvents = defineEvents('activity', {
  SessionAccessed: { version: 1, data: z.object({ ip: personal(z.string()) }) },
});
export type ActivityEvent = EventOf<typeof activityEvents>;
