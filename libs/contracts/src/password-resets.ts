import { z } from 'zod';
import { endpoint } from './endpoint';
import { email, linkToken, newPassword } from './fields';

const tag = 'Accounts';

export const requestPasswordReset = endpoint({
  method: 'POST',
  path: '/password-resets',
  summary: 'Ask for a link by which a new password can be set',
  tag,
  access: 'public',
  stepUp: false,
  scopes: [],
  notifies: ['user'],
  limit: 'password-resets',
  body: z.strictObject({ email }),
  answers: {
    202: {
      description: 'If there is such a user, an e-mail is on its way; unknown addresses are answered alike',
    },
  },
  problems: [],
});

export const completePasswordReset = endpoint({
  method: 'POST',
  path: '/password-resets/{token}',
  summary: 'Set a new password by the link of an e-mail; ends all sessions, and signs nobody in',
  tag,
  access: 'public',
  stepUp: false,
  scopes: [],
  notifies: ['user'],
  limit: 'password-resets',
  params: z.strictObject({ token: linkToken }),
  body: z.strictObject({ password: newPassword }),
  answers: { 204: { description: 'The password is set' } },
  problems: ['invalid_reset_token', 'password_easily_guessed', 'password_too_short'],
});
