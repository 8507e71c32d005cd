import { z } from 'zod';
import { endpoint } from './endpoint';
import { code, id, instant, presentedPassword } from './fields';
import { oneQuery } from './lists';
import { challengeShape, deviceShape, placeShape, recoveryShape } from './shapes';
import { assurance, factorType, language, role } from './vocabulary';

const tag = 'Session';
const access = { session: {} } as const;

export const getSession = endpoint({
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in',
  tag,
  access,
  query: oneQuery,
  answers: {
    200: {
      description: 'The session that the request shows',
      schema: z
        .strictObject({
          sessionId: id,
          userId: id,
          organizationId: id,
          role,
          email: z.string(),
          name: z.string().nullable(),
          timeZone: z.string(),
          /** Of messages; null: never chosen. */
          language: language.nullable(),
          device: deviceShape,
          location: placeShape,
          startedAt: instant,
          lastAccessedAt: instant,
          expiresAt: instant,
          assurance,
          amr: z.array(z.string()).meta({
            description: 'What was proved (RFC 8176): pwd, sms, otp, mfa.',
            example: ['pwd', 'otp', 'mfa'],
          }),
          authenticatedAt: instant.meta({ description: 'When the password was last shown.' }),
          factorAt: instant.nullable().meta({ description: 'When a second factor was last passed.' }),
          steppedUpUntil: instant.nullable(),
          steppedUpBy: z.enum(['password', ...factorType.options]).nullable(),
          recovery: recoveryShape.nullable(),
        })
        .meta({ id: 'CurrentSession' }),
    },
  },
  problems: [],
});

export const endCurrentSession = endpoint({
  method: 'DELETE',
  path: '/session',
  summary: 'Log out',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  answers: { 204: { description: 'Logged out' } },
  problems: [],
});

export const stepUp = endpoint({
  method: 'POST',
  path: '/session/step-up',
  summary:
    'Confirm your identity by the strongest thing you have: a factor, or the password without one. A factor without a code has one sent',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  limit: 'verifications',
  body: z.union([
    z.strictObject({ password: presentedPassword }),
    z.strictObject({ password: presentedPassword.optional(), factor: factorType.optional(), code }),
    z.strictObject({ factor: factorType }),
  ]),
  answers: {
    200: {
      description: 'Stepped up, or waiting for the code that was sent',
      schema: z.strictObject({ steppedUpUntil: instant.nullable(), challenge: challengeShape.nullable() }),
    },
  },
  problems: [
    'invalid_credentials',
    'invalid_code',
    'challenge_failed',
    'locked',
    'factor_not_available',
    'second_factor_required',
    'password_required',
    'same_channel',
    'resend_too_soon',
  ],
});
