import {
  passwordChanged,
  passwordRehashed,
  passwordResetCompleted,
  passwordResetRequested,
  userDeactivated,
} from '@sallyport/testing';
import { accountNotices } from './account.reactor';
import { toldOf } from './spec-support/told-of';

it.each([
  ['a new password', passwordChanged(), 'email: password-changed'],
  ['a password set by a link', passwordResetCompleted(), 'email: password-reset-done'],
  ['the link to set a forgotten one', passwordResetRequested(), 'email: password-reset-requested'],
  [
    'the link after a report',
    passwordResetRequested({ purpose: 'sign-in-reported' }),
    'email: password-reset-requested',
  ],
  [
    'the link after a change of number was undone',
    passwordResetRequested({ purpose: 'phone-change-cancelled' }),
    'email: password-reset-requested',
  ],
  ['the link of an invitation', passwordResetRequested({ purpose: 'invitation' }), 'email: invitation'],
])('sends %s', async (_, event, message) => {
  expect(await toldOf(accountNotices, event)).toEqual([message]);
});

it.each([passwordRehashed(), userDeactivated()])('is silent about $type', async (event) => {
  expect(await toldOf(accountNotices, event)).toEqual([]);
});
