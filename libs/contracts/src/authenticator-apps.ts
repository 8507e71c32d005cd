import { z } from 'zod';
import { endpoint } from './endpoint';
import { code, id, name } from './fields';
import { backupCodesShape, idParams } from './shapes';

const tag = 'Two-factor authentication';
const params = idParams('factorId');

export const offerAuthenticatorApp = endpoint({
  method: 'POST',
  path: '/me/two-factor/authenticator-apps',
  summary: 'Set up an authenticator app; it counts from its first right code on',
  tag,
  access: { session: {} },
  stepUp: true,
  scopes: [],
  notifies: [],
  body: z.strictObject({ label: name.optional() }),
  answers: {
    201: {
      description: 'What the app is to scan or to be told',
      schema: z.strictObject({
        factorId: id,
        otpauthUri: z.string().meta({ example: 'otpauth://totp/Acme:ana%40example.com?secret=...' }),
        secret: z.string().meta({ description: 'The same key, in base32.' }),
      }),
    },
  },
  problems: ['factors_frozen', 'factor_not_available'],
});

export const verifyAuthenticatorApp = endpoint({
  method: 'POST',
  path: '/me/two-factor/authenticator-apps/{factorId}/verifications',
  summary: 'Confirm the app by a code of it; other sessions end',
  tag,
  access: { session: {} },
  stepUp: false,
  scopes: [],
  notifies: ['user'],
  limit: 'verifications',
  params,
  body: z.strictObject({ code }),
  answers: {
    200: {
      description: 'The app is set up',
      // Shown when it is the first factor of the user.
      schema: z.strictObject({ factorId: id, backupCodes: backupCodesShape.optional() }),
    },
  },
  problems: ['invalid_code', 'challenge_failed', 'locked', 'factor_not_found', 'factors_frozen'],
});

export const removeAuthenticatorApp = endpoint({
  method: 'DELETE',
  path: '/me/two-factor/authenticator-apps/{factorId}',
  summary: 'Remove an app; other sessions end',
  tag,
  access: { session: {} },
  stepUp: true,
  scopes: [],
  notifies: ['user'],
  params,
  answers: { 204: { description: 'Removed' } },
  problems: ['factor_not_found', 'last_factor', 'factors_frozen'],
});
