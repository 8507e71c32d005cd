import { z } from 'zod';
import { endpoint } from './endpoint';
import { instant } from './fields';
import { oneQuery } from './lists';
import { backupCodesShape } from './shapes';

const tag = 'Two-factor authentication';
const access = { session: {} } as const;

export const viewBackupCodes = endpoint({
  method: 'GET',
  path: '/me/two-factor/backup-codes',
  summary: 'Backup codes, to print them again',
  tag,
  access,
  stepUp: true,
  notifies: ['user'],
  query: oneQuery,
  answers: {
    200: {
      description: 'All ten, with those that were used',
      schema: z.strictObject({
        codes: z.array(z.strictObject({ code: z.string(), usedAt: instant.nullable() })),
        generatedAt: instant,
      }),
    },
  },
  problems: ['backup_codes_not_available', 'factors_frozen'],
});

export const regenerateBackupCodes = endpoint({
  method: 'POST',
  path: '/me/two-factor/backup-codes',
  summary: 'New backup codes; the old ones are dead',
  tag,
  access,
  stepUp: true,
  scopes: [],
  notifies: ['user'],
  answers: {
    201: {
      description: 'Ten new codes',
      schema: z.strictObject({ codes: backupCodesShape, generatedAt: instant }),
    },
  },
  problems: ['backup_codes_not_available', 'factor_not_available', 'factors_frozen'],
});
