import { z } from 'zod';
import { endpoint } from './endpoint';
import { code, country, id, instant, name, phoneNumber, presentedPassword } from './fields';
import { oneQuery } from './lists';
import { backupCodesShape, challengeShape, idParams, recoveryShape } from './shapes';
import { factorType, loginReason } from './vocabulary';

const tag = 'Signing in';
const access = { login: true } as const;
const params = idParams('loginId');

/** Secrets are in the body only for clients that asked for it; browsers are given cookies. */
const login = z
  .strictObject({
    loginId: id,
    status: z.enum(['challenge_required', 'enrolment_required', 'complete', 'denied']),
    reasons: z.array(loginReason),
    factors: z.array(
      z.strictObject({ type: factorType, hint: z.string().optional(), remaining: z.int().optional() }),
    ),
    challenge: challengeShape.nullable(),
    session: z.strictObject({ sessionId: id, expiresAt: instant, token: z.string().optional() }).nullable(),
    loginToken: z.string().optional(),
    deviceToken: z.string().optional(),
    backupCodes: backupCodesShape.optional(),
    denialReason: z.enum(['device_blocked', 'location_blocked']).optional(),
    recovery: recoveryShape.optional(),
  })
  .meta({ id: 'Login' });
export type Login = z.infer<typeof login>;

const answers = { 200: { description: 'The login as it stands now', schema: login } } as const;

export const attemptLogin = endpoint({
  method: 'POST',
  path: '/logins',
  summary: 'Begin to sign in, with e-mail address and password',
  tag,
  access: 'public',
  stepUp: false,
  scopes: [],
  notifies: ['user'],
  limit: 'logins',
  body: z.strictObject({
    // Not checked for form: what is no address is answered like an address that nobody has.
    email: z.string().max(254).meta({ example: 'ana@example.com' }),
    password: presentedPassword,
    tokenDelivery: z.enum(['cookie', 'body']).optional(),
    client: z
      .strictObject({ ip: z.union([z.ipv4(), z.ipv6()]), userAgent: z.string() })
      .optional()
      .meta({ description: 'The end user of a service with the scope logins:delegate.' }),
  }),
  answers,
  problems: ['invalid_credentials', 'forbidden'],
});

export const getLogin = endpoint({
  method: 'GET',
  path: '/logins/{loginId}',
  summary: 'State of a login',
  tag,
  access,
  params,
  query: oneQuery,
  answers,
  problems: ['login_not_found'],
});

export const submitPhone = endpoint({
  method: 'POST',
  path: '/logins/{loginId}/phone',
  summary: 'Set up a number during enrolment; the first code is sent there',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  limit: 'verifications',
  params,
  body: z.strictObject({ country, number: phoneNumber }),
  answers,
  problems: [
    'invalid_phone_number',
    'login_not_open',
    'factor_not_available',
    'factors_frozen',
    'resend_too_soon',
    'locked',
  ],
});

export const issueChallenge = endpoint({
  method: 'POST',
  path: '/logins/{loginId}/challenges',
  summary: 'Send a code again, or go on with another factor',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  limit: 'verifications',
  params,
  body: z.strictObject({ factor: factorType }),
  answers,
  problems: ['factor_not_available', 'login_not_open', 'resend_too_soon', 'locked', 'same_channel'],
});

export const verifyLogin = endpoint({
  method: 'POST',
  path: '/logins/{loginId}/verifications',
  summary: 'Answer the challenge',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: ['user'],
  limit: 'verifications',
  params,
  body: z.strictObject({
    factor: factorType.optional(),
    code,
    trustDevice: z
      .boolean()
      .default(true)
      .meta({ description: 'Ask for no second factor on this device for as long as the policy allows.' }),
  }),
  answers,
  problems: [
    'invalid_code',
    'challenge_failed',
    'locked',
    'login_not_open',
    'factor_not_available',
    'same_channel',
  ],
});

export const offerAppInLogin = endpoint({
  method: 'POST',
  path: '/logins/{loginId}/authenticator-app',
  summary: 'Set up an authenticator app during enrolment; its first code completes the login',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  limit: 'verifications',
  params,
  body: z.strictObject({ label: name.optional() }),
  answers: {
    201: {
      description: 'What the app is to scan or to be given',
      schema: z.strictObject({
        factorId: id,
        otpauthUri: z.string().meta({ example: 'otpauth://totp/Acme:ana%40example.com?secret=...' }),
        secret: z.string().meta({ description: 'The same key, in base32.' }),
      }),
    },
  },
  problems: ['login_not_open', 'factor_not_available', 'factors_frozen'],
});

export const requestRecovery = endpoint({
  method: 'POST',
  path: '/logins/{loginId}/recovery',
  summary: 'Ask for a way back after every factor was lost; it opens after a delay that nobody can shorten',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: ['user', 'administrators'],
  limit: 'verifications',
  params,
  answers: {
    202: { description: 'Pending', schema: z.strictObject({ recoveryId: id, dueAt: instant }) },
  },
  problems: ['login_not_open', 'recovery_not_available'],
});
