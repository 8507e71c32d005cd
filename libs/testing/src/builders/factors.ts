import type { FactorsEvent } from '@sallyport/domain';
import { someFactor, someLogin, somePhoneChange, someRecovery } from '../fixed-ids';
import { minutesAfterNoon, NOON } from '../moments';
import { eventBuilder } from './event-builder';

const build = eventBuilder<FactorsEvent>();

export const anasPhone = { phone: '+31612345678', country: 'NL' } as const;
export const anasNewPhone = { phone: '+351912345678', country: 'PT' } as const;
/** As a browser gives it out; with the keys of RFC 8291, appendix A. */
export const anasPush = {
  endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/anas-phone',
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
} as const;
/** Ten, of 80 bits each, as they are shown. */
export const tenBackupCodes = Array.from({ length: 10 }, (_, index) => `AB${index}D-EFGH-JKMN-PQRS`);

export const phoneNumberSubmitted = build('PhoneNumberSubmitted', { loginId: someLogin, ...anasPhone });
export const phoneNumberVerified = build('PhoneNumberVerified', { loginId: someLogin, ...anasPhone });
export const phoneNumberChangeRequested = build('PhoneNumberChangeRequested', {
  changeId: somePhoneChange,
  ...anasNewPhone,
  keyId: 'k1',
  expiresAt: minutesAfterNoon(5),
});
export const phoneNumberChanged = build('PhoneNumberChanged', {
  changeId: somePhoneChange,
  ...anasNewPhone,
  previousPhone: anasPhone.phone,
  previousCountry: anasPhone.country,
  cancellableUntil: minutesAfterNoon(24 * 60),
  keyId: 'k1',
});
export const phoneNumberChangeCancelled = build('PhoneNumberChangeCancelled', {
  changeId: somePhoneChange,
  reason: 'cancel-link',
  frozenUntil: null,
});
export const authenticatorAppOffered = build('AuthenticatorAppOffered', {
  factorId: someFactor,
  loginId: null,
  label: 'Authenticator app',
  seed: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
});
export const authenticatorAppEnrolled = build('AuthenticatorAppEnrolled', {
  factorId: someFactor,
  step: 59_000_000,
});
export const authenticatorAppRemoved = build('AuthenticatorAppRemoved', { factorId: someFactor });
export const pushDeviceRegistered = build('PushDeviceRegistered', {
  factorId: someFactor,
  label: 'Chrome on Android',
  ...anasPush,
});
export const pushDeviceRemoved = build('PushDeviceRemoved', { factorId: someFactor, reason: 'user' });
export const totpStepAccepted = build('TotpStepAccepted', { factorId: someFactor, step: 59_000_001 });
export const backupCodesGenerated = build('BackupCodesGenerated', { codes: tenBackupCodes, email: 'codes' });
export const backupCodesRegenerated = build('BackupCodesRegenerated', { codes: tenBackupCodes });
export const backupCodesViewed = build('BackupCodesViewed', {});
export const backupCodeUsed = build('BackupCodeUsed', { index: 0, remaining: 9 });
export const recoveryRequested = build('RecoveryRequested', {
  recoveryId: someRecovery,
  requestedBy: 'user',
  dueAt: minutesAfterNoon(72 * 60),
  ...anasPhone,
  pushDevices: 0,
  keyId: 'k1',
});
export const recoveryCancelled = build('RecoveryCancelled', {
  recoveryId: someRecovery,
  reason: 'two-factor-sign-in',
});
export const recoveryCompleted = build('RecoveryCompleted', { recoveryId: someRecovery });
export const factorsCarriedForward = build('FactorsCarriedForward', {
  factors: {
    phone: { ...anasPhone, verifiedAt: NOON },
    submitted: null,
    phoneChange: null,
    cancellable: [],
    takenBack: [],
    apps: {},
    pushDevices: {},
    backupCodes: {
      codes: tenBackupCodes,
      usedAt: tenBackupCodes.map(() => null),
      generatedAt: NOON,
      emailed: true,
    },
    frozenUntil: null,
    recovery: null,
    enrolmentDue: false,
  },
});
