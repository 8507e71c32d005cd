import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, instant } from './fields';
import { oneQuery } from './lists';
import { factorType } from './vocabulary';

export const getTwoFactor = endpoint({
  method: 'GET',
  path: '/me/two-factor',
  summary: 'What is set up as a second factor',
  tag: 'Two-factor authentication',
  access: { session: {} },
  query: oneQuery,
  answers: {
    200: {
      description: 'Number, factors and backup codes',
      schema: z
        .strictObject({
          /** The organization asks for a second factor at some occasion. */
          required: z.boolean(),
          enrolled: z.boolean(),
          phone: z.strictObject({ hint: z.string(), verifiedAt: instant }).nullable(),
          factors: z.array(
            z.strictObject({
              factorId: id,
              type: factorType,
              label: z.string(),
              addedAt: instant,
              lastUsedAt: instant.nullable(),
            }),
          ),
          backupCodes: z.strictObject({ remaining: z.int(), generatedAt: instant }).nullable(),
        })
        .meta({ id: 'TwoFactor' }),
    },
  },
  problems: [],
});
