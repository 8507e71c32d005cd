import { z } from 'zod';
import { endpoint } from './endpoint';
import { linkToken } from './fields';

const tag = 'Accounts';
const body = z.strictObject({ token: linkToken });

export const cancelRecoveryByLink = endpoint({
  method: 'POST',
  path: '/recovery-cancellations',
  summary: 'Cancel a recovery that the user asked for, by the link of a message',
  tag,
  access: 'public',
  stepUp: false,
  scopes: [],
  notifies: ['user'],
  limit: 'password-resets',
  body,
  answers: { 204: { description: 'Cancelled' } },
  problems: ['recovery_not_found'],
});

export const liftLockoutByLink = endpoint({
  method: 'POST',
  path: '/lockout-lifts',
  summary: 'Allow passwords again after a lock-out, by the link of an e-mail; it works once',
  tag,
  access: 'public',
  stepUp: false,
  scopes: [],
  notifies: [],
  limit: 'password-resets',
  body,
  answers: { 204: { description: 'Passwords are judged again' } },
  problems: ['invalid_unlock_token'],
});
