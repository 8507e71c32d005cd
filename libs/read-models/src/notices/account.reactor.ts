import { defineReactor, send } from '../kernel/define-reactor';

/** Passwords, and the links to set one. */
export const accountNotices = defineReactor({
  name: 'account-notices',
  on: {
    PasswordChanged: (e) => send('email', 'password-changed', e),
    PasswordResetRequested: (e) =>
      send('email', e.data.purpose === 'invitation' ? 'invitation' : 'password-reset-requested', e),
    PasswordResetCompleted: (e) => send('email', 'password-reset-done', e),
  },
});
