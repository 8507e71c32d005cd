import type { UserEvent } from '@sallyport/domain';
import { someLogin, someReset } from '../fixed-ids';
import { minutesAfterNoon } from '../moments';
import { eventBuilder } from './event-builder';

const build = eventBuilder<UserEvent>();

export const userRegistered = build('UserRegistered', {
  email: 'ana@acme.example',
  emailKey: '019ab000-0000-8000-8000-0000000000aa',
  name: 'Ana',
  role: 'member',
  timeZone: 'Europe/Amsterdam',
  passwordHash: 'k1:$argon2id$old',
});
export const userRenamed = build('UserRenamed', { name: 'Ana Sousa' });
export const userRoleChanged = build('UserRoleChanged', { role: 'administrator' });
export const passwordChanged = build('PasswordChanged', {
  passwordHash: 'k1:$argon2id$new',
  byTwoFactors: false,
});
export const passwordConfirmed = build('PasswordConfirmed', { loginId: someLogin });
export const passwordRehashed = build('PasswordRehashed', { passwordHash: 'k2:$argon2id$rehashed' });
export const passwordResetRequested = build('PasswordResetRequested', {
  resetId: someReset,
  purpose: 'forgotten',
  expiresAt: minutesAfterNoon(60),
  keyId: 'k1',
});
export const passwordResetCompleted = build('PasswordResetCompleted', {
  resetId: someReset,
  passwordHash: 'k1:$argon2id$reset',
});
export const timeZoneChanged = build('TimeZoneChanged', { timeZone: 'Asia/Tokyo' });
export const languageChanged = build('LanguageChanged', { language: 'nl' });
export const sessionsRevoked = build('SessionsRevoked', {
  reason: 'logged-out-everywhere',
  exceptSessionId: null,
});
export const userDeactivated = build('UserDeactivated', {});
export const userReactivated = build('UserReactivated', {});
export const userErased = build('UserErased', {});
export const personalDataDestroyed = build('PersonalDataDestroyed', {});
