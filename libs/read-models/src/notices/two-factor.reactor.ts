import { defineReactor, none, send } from '../kernel/define-reactor';

/** A user is told of each change of the factors, so that nobody else makes one unseen. */
export const twoFactorNotices = defineReactor({
  name: 'two-factor-notices',
  on: {
    PhoneNumberVerified: (e) => send('email', 'enrolment-done', e),
    BackupCodesGenerated: (e) => send('email', 'backup-codes', e),
    BackupCodesRegenerated: (e) => send('email', 'backup-codes-regenerated', e),
    BackupCodesViewed: (e) => send('email', 'backup-codes-viewed', e),
    PhoneNumberChanged: (e) => {
      const email = send('email', 'number-changed', e);
      // The old number is the one way to its owner that a thief of the account does not have. The country, which is
      // in clear, tells whether there was one.
      return e.data.previousCountry === null ? email : [email, send('sms', 'number-changed', e)];
    },
    PhoneNumberChangeCancelled: (e) => send('email', 'phone-change-cancelled', e),
    AuthenticatorAppEnrolled: (e) => send('email', 'authenticator-app-added', e),
    AuthenticatorAppRemoved: (e) => send('email', 'authenticator-app-removed', e),
    PushDeviceRegistered: (e) => send('email', 'push-device-added', e),
    // Replaced by itself: its user is told that it was added.
    PushDeviceRemoved: (e) => (e.data.reason === 'replaced' ? none : send('email', 'push-device-removed', e)),
  },
});
