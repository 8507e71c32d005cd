import { z } from 'zod';
import { endpoint } from './endpoint';
import { code, id, instant, presentedPassword } from './fields';
import { oneQuery } from './lists';
import { challengeShape, deviceShape, placeShape } from './shapes';
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
          steppedUpUntil: instant.nullable(),
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
  answers: { 204: { description: 'Logged out' } },
  problems: [],
});

export const stepUp = endpoint({
  method: 'POST',
  path: '/session/step-up',
  summary:
    'Prove oneself again: by password, or by a factor. A factor without a code asks for one to be sent',
  tag,
  access,
  limit: 'verifications',
  body: z.union([
    z.strictObject({ password: presentedPassword }),
    z.strictObject({ factor: factorType.optional(), code }),
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
    'resend_too_soon',
  ],
});
