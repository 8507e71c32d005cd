import { z } from 'zod';
import { defineEvents, personal, secret, type EventOf } from '../kernel/define-events';
import { instant, uuid } from '../kernel/ids';
import { deviceFields, placeFields } from '../login/client';
import { factorTypes } from '../organization/policy';

/** How much a session's proofs are worth. `password` is one factor; `phishing_resistant` comes with passkeys. */
const assurances = ['password', 'two_factor', 'phishing_resistant'] as const;
export type Assurance = (typeof assurances)[number];

export const sessionEvents = defineEvents(
  'session',
  {
    SessionStarted: {
      version: 2,
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
        /** The second factor of its sign-in; null for a password alone, and where it was not recorded. */
        factor: z.enum(factorTypes).nullable(),
        /** What its sign-in was judged on: another policy may be asked whether it would have granted it. */
        deviceTrusted: z.boolean(),
        locationKnown: z.boolean(),
        enrolledFactors: z.array(z.enum(factorTypes)),
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
      version: 2,
      data: z.object({
        by: z.enum(['password', ...factorTypes]),
        /** The challenge that is used up by it, if one was. */
        challengeId: uuid.nullable(),
        /** The password was shown beside the factor. */
        withPassword: z.boolean(),
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
    // Of these facts the log has nothing: a policy that asks for anything ends a session by password alone.
    'SessionStarted@1': (data) => ({
      ...data,
      factor: null,
      deviceTrusted: false,
      locationKnown: false,
      enrolledFactors: [],
    }),
    'SessionSteppedUp@1': (data) => ({ ...data, withPassword: false }),
  },
);
export type SessionEvent = EventOf<typeof sessionEvents>;

/** When a session or a service token was last used: a stream of its own, so that others stay short. */
export const activityEvents = defineEvents('activity', {
  /** At most one a minute. */
  SessionAccessed: { version: 1, data: z.object({ ip: personal(z.string()) }) },
  /** At most one an hour. */
  ServiceTokenUsed: { version: 1, data: z.object({}) },
});
export type ActivityEvent = EventOf<typeof activityEvents>;
