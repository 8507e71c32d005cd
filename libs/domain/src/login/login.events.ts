import { z } from 'zod';
import { defineEvents, personal, secret, type EventOf } from '../kernel/define-events';
import { instant, uuid } from '../kernel/ids';
import { factorTypes, requirementReasons, twoFactorPolicy } from '../organization/policy';
import { deviceFields, networkField, placeFields } from './client';

export const loginEvents = defineEvents(
  'login',
  {
    /** Carries every fact that the policy is judged on, so that the decision can be run again, also under another policy. */
    LoginAttempted: {
      version: 2,
      data: z.object({
        userId: uuid,
        organizationId: uuid,
        passwordCorrect: z.boolean(),
        /** SHA-256 of the login secret, hex. */
        secretHash: secret(z.string()),
        ip: personal(z.string()),
        userAgent: personal(z.string()),
        /** The device that the client proved to be, else a new one's id. */
        deviceId: uuid,
        /** The client holds the secret of a device of this user, not forgotten. */
        deviceRecognized: z.boolean(),
        /** Recognized, and trusted still: signed in fully since the last new password and within `deviceTrustDays`. */
        deviceKnown: z.boolean(),
        deviceBlocked: z.boolean(),
        ...deviceFields,
        ...placeFields,
        locationKnown: z.boolean(),
        locationBlocked: z.boolean(),
        /** Autonomous system of the address; null where it is not known. No rule asks for it. */
        network: networkField,
        /** Builds of the GeoIP databases that were asked. */
        databaseVersion: z.string(),
        policy: twoFactorPolicy,
        enrolledFactors: z.array(z.enum(factorTypes)),
        locked: z.boolean(),
        /** Revisions on which a session of this login rests; see the session's rule of validity. */
        userRevision: z.int(),
        organizationRevision: z.int(),
        expiresAt: instant,
      }),
    },
    ChallengeRequired: {
      version: 1,
      data: z.object({ reasons: z.array(z.enum(requirementReasons)), factors: z.array(z.enum(factorTypes)) }),
    },
    EnrolmentRequired: { version: 1, data: z.object({ reasons: z.array(z.enum(requirementReasons)) }) },
    ChallengeIssued: {
      version: 1,
      data: z.object({
        challengeId: uuid,
        factor: z.enum(factorTypes),
        /** Counts the codes of one challenge: 0 for the first, one more at each resend. */
        counter: z.int().min(0),
        /** Names the key under which the code is derived. */
        keyId: z.string(),
        /** E.164; null for factors to which nothing is sent. */
        sentTo: personal(z.string().nullable()),
        expiresAt: instant,
      }),
    },
    ChallengeFailed: {
      version: 1,
      data: z.object({
        challengeId: uuid,
        factor: z.enum(factorTypes),
        reason: z.enum(['wrong', 'expired', 'used']),
        /** Wrong answers that the challenge still takes. */
        attemptsLeft: z.int().min(0),
      }),
    },
    ChallengePassed: {
      version: 1,
      data: z.object({ challengeId: uuid, factor: z.enum(factorTypes), factorId: z.string().nullable() }),
    },
    LoginSucceeded: {
      version: 1,
      data: z.object({
        userId: uuid,
        sessionId: uuid,
        deviceId: uuid,
        assurance: z.enum(['password', 'two_factor']),
        factor: z.enum(factorTypes).nullable(),
        /** This login set up the second factor. */
        enrolled: z.boolean(),
      }),
    },
    LoginDenied: {
      version: 1,
      data: z.object({
        userId: uuid,
        reason: z.enum([
          'wrong_password',
          'user_deactivated',
          'device_blocked',
          'location_blocked',
          'sessions_revoked',
        ]),
      }),
    },
  },
  {
    // Networks were not asked for.
    'LoginAttempted@1': (data) => ({ ...data, network: null }),
  },
);
export type LoginEvent = EventOf<typeof loginEvents>;
export type LoginAttempted = Extract<LoginEvent, { type: 'LoginAttempted' }>['data'];
