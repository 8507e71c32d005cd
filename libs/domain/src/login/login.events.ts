import { z } from 'zod';
import { defineEvents, personal, secret, type EventOf } from '../kernel/define-events';
import { instant, uuid } from '../kernel/ids';
import { factorTypes, requirementReasons, twoFactorPolicy } from '../organization/policy';
import { passwordChannels } from '../user/user.events';
import { deviceFields, networkField, placeFields } from './client';

/** Why a second factor is asked for: an occasion of the policy, or a factor that protects its owner under any policy. */
export const loginReasons = [...requirementReasons, 'untrusted_device'] as const;
export type LoginReason = (typeof loginReasons)[number];
const reasons = z.array(z.enum(loginReasons));

export const loginEvents = defineEvents(
  'login',
  {
    /** Carries every fact that the policy is judged on, so that the decision can be run again, also under another policy. */
    LoginAttempted: {
      version: 3,
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
        /** Recognized, and trusted: two factors were passed on it, since the last new password and within `deviceTrustDays`. */
        deviceTrusted: z.boolean(),
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
        /** Through what the password reached its user. */
        passwordChannel: z.enum(passwordChannels),
        /** A recovery took the factors away: a new one is set up before anything else. */
        enrolmentDue: z.boolean(),
        locked: z.boolean(),
        /** Revisions on which a session of this login rests; see the session's rule of validity. */
        userRevision: z.int(),
        organizationRevision: z.int(),
        expiresAt: instant,
      }),
    },
    ChallengeRequired: {
      version: 1,
      data: z.object({ reasons, factors: z.array(z.enum(factorTypes)) }),
    },
    EnrolmentRequired: {
      version: 2,
      /** `factors`: those that can be set up. */
      data: z.object({ reasons, factors: z.array(z.enum(factorTypes)) }),
    },
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
      version: 2,
      data: z.object({
        userId: uuid,
        sessionId: uuid,
        deviceId: uuid,
        assurance: z.enum(['password', 'two_factor']),
        factor: z.enum(factorTypes).nullable(),
        /** This login set up the second factor. */
        enrolled: z.boolean(),
        /** The user wants the device to be trusted; only two factors can make it so. */
        trustDevice: z.boolean(),
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
    // What a device that was known was trusted with; mailboxes and recovery were not told apart.
    'LoginAttempted@2': ({ deviceKnown, policy, ...data }) => ({
      ...data,
      deviceTrusted: deviceKnown,
      policy: { ...(policy as object), recoveryDelayHours: 72 },
      passwordChannel: 'person',
      enrolmentDue: false,
    }),
    // Only phones could be set up.
    'EnrolmentRequired@1': (data) => ({ ...data, factors: ['sms'] }),
    // Every device was trusted.
    'LoginSucceeded@1': (data) => ({ ...data, trustDevice: true }),
  },
);
export type LoginEvent = EventOf<typeof loginEvents>;
export type LoginAttempted = Extract<LoginEvent, { type: 'LoginAttempted' }>['data'];
