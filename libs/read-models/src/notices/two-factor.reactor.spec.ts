import {
  authenticatorAppEnrolled,
  authenticatorAppOffered,
  authenticatorAppRemoved,
  backupCodesGenerated,
  backupCodesRegenerated,
  backupCodesViewed,
  backupCodeUsed,
  phoneNumberChangeCancelled,
  phoneNumberChanged,
  phoneNumberSubmitted,
  phoneNumberVerified,
  pushDeviceRegistered,
  pushDeviceRemoved,
  totpStepAccepted,
} from '@sallyport/testing';
import { toldOf } from './spec-support/told-of';
import { twoFactorNotices } from './two-factor.reactor';

it.each([
  [phoneNumberVerified(), 'email: enrolment-done'],
  [backupCodesGenerated(), 'email: backup-codes'],
  [backupCodesRegenerated(), 'email: backup-codes-regenerated'],
  [backupCodesViewed(), 'email: backup-codes-viewed'],
  [phoneNumberChangeCancelled(), 'email: phone-change-cancelled'],
  [authenticatorAppEnrolled(), 'email: authenticator-app-added'],
  [authenticatorAppRemoved(), 'email: authenticator-app-removed'],
  [pushDeviceRegistered(), 'email: push-device-added'],
  [pushDeviceRemoved(), 'email: push-device-removed'],
  [pushDeviceRemoved({ reason: 'gone' }), 'email: push-device-removed'],
])('tells of $type', async (event, message) => {
  expect(await toldOf(twoFactorNotices, event)).toEqual([message]);
});

it('tells the old number of a new one as well', async () => {
  const messages = ['email: number-changed', 'sms: number-changed'];
  expect(await toldOf(twoFactorNotices, phoneNumberChanged())).toEqual(messages);
});

it('tells by e-mail alone when there was no number before', async () => {
  const event = phoneNumberChanged({ previousPhone: null, previousCountry: null });
  expect(await toldOf(twoFactorNotices, event)).toEqual(['email: number-changed']);
});

it('knows that without opening what is encrypted', async () => {
  const event = phoneNumberChanged({ previousPhone: 'v1.c2VhbGVk', previousCountry: null });
  expect(await toldOf(twoFactorNotices, event)).toEqual(['email: number-changed']);
});

it.each([
  phoneNumberSubmitted(),
  authenticatorAppOffered(),
  totpStepAccepted(),
  backupCodeUsed(),
  pushDeviceRemoved({ reason: 'replaced' }),
])('is silent about $type', async (event) => {
  expect(await toldOf(twoFactorNotices, event)).toEqual([]);
});
