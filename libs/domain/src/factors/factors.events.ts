import { z } from 'zod';
import { defineEvents, personal, secret, type EventOf } from '../kernel/define-events';
import { instant, uuid } from '../kernel/ids';
import { carriedFactors, recoveryRequesters } from './carried-factors';

/** E.164. */
const phone = personal(z.string());
/** ISO 3166-1 alpha-2. */
const country = z.string();
const codes = secret(z.array(z.string()));

export const factorsEvents = defineEvents(
  'factors',
  {
    /** Typed in during enrolment; counts for nothing until a code that was sent there came back. */
    PhoneNumberSubmitted: { version: 1, data: z.object({ loginId: uuid, phone, country }) },
    PhoneNumberVerified: { version: 1, data: z.object({ loginId: uuid, phone, country }) },
    PhoneNumberChangeRequested: {
      version: 1,
      data: z.object({
        changeId: uuid,
        phone,
        country,
        /** The code for the new number is derived of the change's id under this key. */
        keyId: z.string(),
        expiresAt: instant,
      }),
    },
    PhoneNumberChanged: {
      version: 1,
      data: z.object({
        changeId: uuid,
        phone,
        country,
        previousPhone: personal(z.string().nullable()),
        previousCountry: z.string().nullable(),
        /** Until then the old number and the e-mail address can take it back. */
        cancellableUntil: instant,
        /** Names the key of the cancel links' MAC. */
        keyId: z.string(),
      }),
    },
    PhoneNumberChangeCancelled: {
      version: 2,
      data: z.object({
        changeId: uuid,
        reason: z.enum(['user', 'cancel-link', 'superseded']),
        /** Undone by a link: until then factors change only by another factor than a number. Null: nothing is frozen. */
        frozenUntil: instant.nullable(),
      }),
    },
    AuthenticatorAppOffered: {
      version: 2,
      data: z.object({
        factorId: uuid,
        /** The sign-in in which it is set up; null: a session. */
        loginId: uuid.nullable(),
        label: personal(z.string()),
        /** Base32. */ seed: secret(z.string()),
      }),
    },
    AuthenticatorAppEnrolled: { version: 1, data: z.object({ factorId: uuid, step: z.int() }) },
    AuthenticatorAppRemoved: { version: 1, data: z.object({ factorId: uuid }) },
    /** A browser to which codes are pushed (RFC 8030, RFC 8291). */
    PushDeviceRegistered: {
      version: 1,
      data: z.object({
        factorId: uuid,
        label: personal(z.string()),
        endpoint: personal(z.string()),
        p256dh: personal(z.string()),
        auth: secret(z.string()),
      }),
    },
    PushDeviceRemoved: {
      version: 1,
      /** `gone`: its push service knows it no more. `replaced`: the browser made new keys. */
      data: z.object({ factorId: uuid, reason: z.enum(['user', 'gone', 'replaced']) }),
    },
    /** RFC 6238 section 5.2: a time step is accepted once. */
    TotpStepAccepted: { version: 1, data: z.object({ factorId: uuid, step: z.int() }) },
    BackupCodesGenerated: { version: 1, data: z.object({ codes, email: z.enum(['codes', 'notice']) }) },
    BackupCodesRegenerated: { version: 1, data: z.object({ codes }) },
    BackupCodesViewed: { version: 1, data: z.object({}) },
    BackupCodeUsed: {
      version: 1,
      data: z.object({ index: z.int().min(0).max(9), remaining: z.int().min(0).max(9) }),
    },
    /** After the delay the factors are gone, unless it is cancelled. Every address, number and device hears of it. */
    RecoveryRequested: {
      version: 1,
      data: z.object({
        recoveryId: uuid,
        requestedBy: z.enum(recoveryRequesters),
        dueAt: instant,
        /** The number that an SMS about it goes to; its country in clear says whether there is one. */
        phone: personal(z.string().nullable()),
        country: z.string().nullable(),
        /** Browsers that a push about it goes to. */
        pushDevices: z.int().min(0),
        /** Names the key of the cancel links' MAC. */
        keyId: z.string(),
      }),
    },
    RecoveryCancelled: {
      version: 1,
      data: z.object({ recoveryId: uuid, reason: z.enum(['link', 'two-factor-sign-in', 'administrator']) }),
    },
    /** The first sign-in after the delay: no factor counts any more, and a new one is set up next. */
    RecoveryCompleted: { version: 1, data: z.object({ recoveryId: uuid }) },
    /** All of the state as it stands: whoever reads the stream need not go further back. Null: its user was erased. */
    FactorsCarriedForward: { version: 3, data: z.object({ factors: secret(carriedFactors.nullable()) }) },
  },
  {
    // Push devices came later.
    'FactorsCarriedForward@1': ({ factors }) => ({
      factors: isState(factors) ? { ...factors, pushDevices: {} } : factors,
    }),
    'FactorsCarriedForward@2': ({ factors }) => ({
      factors: isState(factors) ? asVersion3(factors) : factors,
    }),
    'PhoneNumberChangeCancelled@1': (data) => ({ ...data, frozenUntil: null }),
    'AuthenticatorAppOffered@1': (data) => ({ ...data, loginId: null }),
  },
);

/** Not null, as of an erased user, nor a ciphertext that was not opened. */
const isState = (factors: unknown): factors is object => typeof factors === 'object' && factors !== null;

/** Whether codes were e-mailed was not kept: they count as if they were. */
function asVersion3(factors: object): object {
  const { apps, backupCodes } = factors as {
    apps: Record<string, object>;
    backupCodes: object | null;
  };
  return {
    ...factors,
    apps: Object.fromEntries(Object.entries(apps).map(([id, app]) => [id, { ...app, loginId: null }])),
    backupCodes: backupCodes && { ...backupCodes, emailed: true },
    frozenUntil: null,
    recovery: null,
    enrolmentDue: false,
  };
}

export type FactorsEvent = EventOf<typeof factorsEvents>;
