import { z } from 'zod';
import { endpoint } from './endpoint';
import { code, country, id, instant, linkToken, phoneNumber } from './fields';
import { idParams } from './shapes';

const tag = 'Two-factor authentication';
const params = idParams('phoneChangeId');

export const requestPhoneChange = endpoint({
  method: 'POST',
  path: '/me/two-factor/phone-changes',
  summary: 'Change the number; a code is sent to the new one',
  tag,
  access: { session: {} },
  stepUp: true,
  scopes: [],
  notifies: [],
  limit: 'verifications',
  body: z.strictObject({ country, number: phoneNumber }),
  answers: {
    201: {
      description: 'Waiting for the code',
      schema: z.strictObject({ phoneChangeId: id, sentTo: z.string(), expiresAt: instant }),
    },
  },
  problems: ['invalid_phone_number', 'resend_too_soon', 'factor_not_available', 'factors_frozen'],
});

export const verifyPhoneChange = endpoint({
  method: 'POST',
  path: '/me/two-factor/phone-changes/{phoneChangeId}/verifications',
  summary: 'Confirm the new number; the old one is told, and other sessions end',
  tag,
  access: { session: {} },
  stepUp: false,
  scopes: [],
  notifies: ['user'],
  limit: 'verifications',
  params,
  body: z.strictObject({ code }),
  answers: { 204: { description: 'The number is changed' } },
  problems: ['invalid_code', 'challenge_failed', 'locked', 'phone_change_not_found', 'factors_frozen'],
});

export const cancelPhoneChange = endpoint({
  method: 'DELETE',
  path: '/me/two-factor/phone-changes/{phoneChangeId}',
  summary: 'Give up a change that waits for its code',
  tag,
  access: { session: {} },
  stepUp: false,
  scopes: [],
  notifies: [],
  params,
  answers: { 204: { description: 'Cancelled' } },
  problems: ['phone_change_not_found'],
});

export const cancelPhoneChangeByLink = endpoint({
  method: 'POST',
  path: '/phone-change-cancellations',
  summary: 'Take a change of number back, by the link that the old number and the e-mail address were sent',
  tag,
  access: 'public',
  stepUp: false,
  scopes: [],
  notifies: ['user'],
  limit: 'password-resets',
  body: z.strictObject({ token: linkToken }),
  answers: { 204: { description: 'The old number is back, and all sessions have ended' } },
  problems: ['phone_change_not_found'],
});
