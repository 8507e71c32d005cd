import { z } from 'zod';
import { endpoint } from './endpoint';
import { linkToken, name, newPassword, presentedPassword, timeZone } from './fields';
import { language } from './vocabulary';

const tag = 'Session';
const access = { session: {} } as const;

export const changeMe = endpoint({
  method: 'PATCH',
  path: '/me',
  summary: 'Change one’s name, time zone or language of messages',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  body: z.strictObject({
    name: name.nullable().optional(),
    timeZone: timeZone.optional(),
    language: language.optional(),
  }),
  answers: { 204: { description: 'Changed' } },
  problems: [],
});

export const changeMyPassword = endpoint({
  method: 'PUT',
  path: '/me/password',
  summary: 'Change the password; the current one is the proof. Other sessions end',
  tag,
  access,
  stepUp: true,
  scopes: [],
  notifies: ['user'],
  limit: 'verifications',
  body: z.strictObject({ currentPassword: presentedPassword, newPassword }),
  answers: { 204: { description: 'Changed' } },
  problems: ['invalid_credentials', 'locked', 'password_easily_guessed', 'password_too_short'],
});

export const reportSignIn = endpoint({
  method: 'POST',
  path: '/sign-in-reports',
  summary:
    '“This wasn’t me”, by the link of a notice: ends the session, blocks the device, asks for a new password',
  tag,
  access: 'public',
  stepUp: false,
  scopes: [],
  notifies: ['user'],
  limit: 'password-resets',
  body: z.strictObject({ token: linkToken }),
  answers: {
    200: {
      description: 'What was done',
      schema: z.strictObject({
        sessionEnded: z.boolean(),
        deviceBlocked: z.boolean(),
        passwordResetSent: z.boolean(),
      }),
    },
  },
  problems: ['login_not_found'],
});
