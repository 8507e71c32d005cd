import { z } from 'zod';
import { endpoint } from './endpoint';
import { code, country, id, instant, phoneNumber, presentedPassword } from './fields';
import { oneQuery } from './lists';
import { backupCodesShape, challengeShape, idParams } from './shapes';
import { factorType, requirementReason } from './vocabulary';

const tag = 'Signing in';
const access = { login: true } as const;
const params = idParams('loginId');

/** Secrets are in the body only for clients that asked for it; browsers are given cookies. */
const login = z
  .strictObject({
    loginId: id,
    status: z.enum(['challenge_required', 'enrolment_required', 'complete', 'denied']),
    reasons: z.array(requirementReason),
    factors: z.array(
      z.strictObject({ type: factorType, hint: z.string().optional(), remaining: z.int().optional() }),
    ),
    challenge: challengeShape.nullable(),
    session: z.strictObject({ sessionId: id, expiresAt: instant, token: z.string().optional() }).nullable(),
    loginToken: z.string().optional(),
    deviceToken: z.string().optional(),
    backupCodes: backupCodesShape.optional(),
    denialReason: z.enum(['device_blocked', 'location_blocked']).optional(),
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
  limit: 'verifications',
  params,
  body: z.strictObject({ country, number: phoneNumber }),
  answers,
  problems: ['invalid_phone_number', 'login_not_open', 'factor_not_available', 'resend_too_soon', 'locked'],
});

export const issueChallenge = endpoint({
  method: 'POST',
  path: '/logins/{loginId}/challenges',
  summary: 'Send a code again, or go on with another factor',
  tag,
  access,
  limit: 'verifications',
  params,
  body: z.strictObject({ factor: factorType }),
  answers,
  problems: ['factor_not_available', 'login_not_open', 'resend_too_soon', 'locked'],
});

export const verifyLogin = endpoint({
  method: 'POST',
  path: '/logins/{loginId}/verifications',
  summary: 'Answer the challenge',
  tag,
  access,
  limit: 'verifications',
  params,
  body: z.strictObject({ factor: factorType.optional(), code }),
  answers,
  problems: ['invalid_code', 'challenge_failed', 'locked', 'login_not_open', 'factor_not_available'],
});
