import type { AuditedType } from '../audited-events';
import type { EntryWords } from './entry-words';

type Sentence = (words: EntryWords) => string;

const proofs: Readonly<Record<string, string>> = {
  password: 'a password',
  sms: 'a code by SMS',
  push: 'a push message',
  totp: 'an authenticator app',
  passkey: 'a passkey',
  backup_code: 'a backup code',
};
const withFactor = (factor: unknown, beside = ''): string => {
  const proof = proofs[String(factor)];
  return proof === undefined ? '' : ` with ${beside}${proof}`;
};

const languageNames: Readonly<Record<string, string>> = { en: 'English', nl: 'Dutch' };

const occasions: Readonly<Record<string, string>> = {
  every_login: 'at every sign-in',
  new_device: 'on new devices',
  new_location: 'in new locations',
};

const denials: Readonly<Record<string, string>> = {
  wrong_password: 'the password was wrong',
  user_deactivated: 'the account is deactivated',
  device_blocked: 'the device is blocked',
  location_blocked: 'the location is blocked',
  sessions_revoked: 'all sessions were ended meanwhile',
};

const revocations: Readonly<Record<string, string>> = {
  'password-changed': 'the password was changed',
  'password-reset': 'the password was reset',
  'factor-changed': 'a second factor was changed',
  'phone-change-cancelled': 'a change of the phone number was undone',
  recovered: 'the account was recovered',
  'sign-in-reported': 'a sign-in was reported',
  deactivated: 'the account was deactivated',
};

const revoked: Sentence = ({ actor, Owners, whose, params: { reason, others } }) => {
  if (reason === 'logged-out-everywhere') return `${actor} logged out everywhere${others ? ' else' : ''}`;
  if (reason === 'ended-by-administrator') return `${actor} ended all of ${whose} sessions`;
  return `${Owners} ${others ? 'other ' : ''}sessions ended: ${revocations[String(reason)] ?? reason}`;
};

const policyChanged: Sentence = ({ actor, params: { requireOn } }) =>
  requireOn === ''
    ? `${actor} switched two-factor authentication off`
    : `${actor} set two-factor authentication to be required ${String(requireOn)
        .split(',')
        .map((occasion) => occasions[occasion] ?? occasion)
        .join(', ')}`;

const resetRequested: Sentence = ({ actor, owner, owners, params: { purpose } }) => {
  if (purpose === 'invitation') return `${actor} invited ${owner}`;
  if (purpose === 'sign-in-reported') return `A sign-in was reported: ${owners} password has to be reset`;
  if (purpose === 'phone-change-cancelled')
    return `A change of the phone number was undone: ${owners} password has to be reset`;
  return `A link to choose a new password was requested for ${owners} account`;
};

const changeCancelled: Sentence = ({ actor, owners, whose, day, params: { reason, frozenUntil } }) => {
  if (reason === 'user') return `${actor} dropped a change of ${whose} phone number`;
  if (reason === 'superseded') return `A change of ${owners} phone number gave way to a newer one`;
  const undone = `A change of ${owners} phone number was undone`;
  return typeof frozenUntil === 'string'
    ? `${undone}; until ${day('frozenUntil')} second factors cannot be changed with SMS`
    : undone;
};

const lockedOut: Sentence = ({ Owners, device, params: { strangers } }) =>
  `${Owners} ${strangers ? 'account' : `device ${device}`} was locked after too many wrong answers`;

const unlocked: Sentence = ({ actor, Owners, owners, whose, params: { reason } }) => {
  if (reason === 'link') return `${Owners} account was unlocked by the link in an e-mail`;
  if (reason === 'operator') return `An operator unlocked ${owners} account`;
  return `${actor} unlocked ${whose} account`;
};

const recoveryRequested: Sentence = ({ actor, whose, owners, day, params: { requestedBy } }) => {
  const outcome = `${owners} second factors are removed on ${day('dueAt')}`;
  if (requestedBy === 'user') return `${actor} asked to recover ${whose} account; ${outcome}`;
  if (requestedBy === 'operator') return `An operator started a recovery of ${owners} account; ${outcome}`;
  return `${actor} started a recovery of ${whose} account; ${outcome}`;
};

const recoveryCancelled: Sentence = ({ actor, owners, whose, params: { reason } }) => {
  if (reason === 'administrator') return `${actor} cancelled the recovery of ${whose} account`;
  const by = reason === 'link' ? 'the link in a message' : 'a sign-in with two factors';
  return `The recovery of ${owners} account was cancelled by ${by}`;
};

const steppedUp: Sentence = ({ actor, whose, params: { by, withPassword } }) =>
  `${actor} confirmed ${whose} identity${withFactor(by, withPassword ? 'a password and ' : '')}`;

const sessionEnded: Sentence = ({ actor, the, Owners, targetSession, params: { reason } }) => {
  if (reason === 'logged-out') return `${actor} logged out`;
  if (reason === 'sign-in-reported') {
    return `${Owners} session on ${targetSession} ended: its sign-in was reported`;
  }
  return `${actor} ended ${the('session')} on ${targetSession}`;
};

/** What each audited event reads as, in English. */
export const sentences: Readonly<Record<AuditedType, Sentence>> = {
  OrganizationCreated: ({ actor }) => `${actor} set up the organization`,
  TwoFactorPolicyChanged: policyChanged,
  ServiceTokenIssued: ({ actor, token }) => `${actor} issued the service token ${token}`,
  ServiceTokenRevoked: ({ actor, token }) => `${actor} revoked the service token ${token}`,

  UserRegistered: ({ actor, whose }) => `${actor} created ${whose} account`,
  UserRenamed: ({ actor, whose }) => `${actor} changed ${whose} name`,
  UserRoleChanged: ({ actor, whose, params }) => `${actor} changed ${whose} role to ${params.role}`,
  TimeZoneChanged: ({ actor, whose, params }) => `${actor} changed ${whose} time zone to ${params.timeZone}`,
  LanguageChanged: ({ actor, whose, params }) =>
    `${actor} set the language of ${whose} messages to ${languageNames[String(params.language)] ?? params.language}`,
  PasswordChanged: ({ actor, whose }) => `${actor} changed ${whose} password`,
  PasswordConfirmed: ({ Owners }) => `${Owners} new password was confirmed by a second factor`,
  PasswordResetRequested: resetRequested,
  PasswordResetCompleted: ({ Owner }) => `${Owner} chose a new password through a link`,
  SessionsRevoked: revoked,
  UserDeactivated: ({ actor, whose }) => `${actor} deactivated ${whose} account`,
  UserReactivated: ({ actor, whose }) => `${actor} reactivated ${whose} account`,
  UserErased: ({ actor }) => `${actor} erased a user`,

  PhoneNumberVerified: ({ Owner }) => `${Owner} set up a phone as second factor`,
  PhoneNumberChangeRequested: ({ actor, whose }) => `${actor} asked for a change of ${whose} phone number`,
  PhoneNumberChanged: ({ actor, whose }) => `${actor} changed ${whose} phone number`,
  PhoneNumberChangeCancelled: changeCancelled,
  AuthenticatorAppEnrolled: ({ actor, app }) => `${actor} added an authenticator app (${app})`,
  AuthenticatorAppRemoved: ({ actor, app }) => `${actor} removed an authenticator app (${app})`,
  PushDeviceRegistered: ({ actor, pushDevice }) =>
    `${actor} added a device for push messages (${pushDevice})`,
  PushDeviceRemoved: ({ actor, whose, pushDevice, params }) =>
    params.reason === 'gone'
      ? `${actor} removed ${whose} device for push messages, which can no longer be reached (${pushDevice})`
      : `${actor} removed a device for push messages (${pushDevice})`,
  BackupCodesGenerated: ({ Owner }) => `${Owner} received backup codes`,
  BackupCodesRegenerated: ({ actor }) => `${actor} made new backup codes`,
  BackupCodesViewed: ({ actor, whose }) => `${actor} viewed ${whose} backup codes`,
  BackupCodeUsed: ({ Owner, params }) => `${Owner} used a backup code, ${params.remaining} left`,
  RecoveryRequested: recoveryRequested,
  RecoveryCancelled: recoveryCancelled,
  RecoveryCompleted: ({ Owners }) => `${Owners} account was recovered and its second factors were removed`,

  UserLockedOut: lockedOut,
  LockoutLiftRequested: ({ owners }) => `A link to unlock ${owners} account was e-mailed`,
  LockoutLifted: unlocked,

  LoginSucceeded: ({ Owner, params }) =>
    `${Owner} signed in${withFactor(params.factor)}${params.enrolled ? ' and set up two-factor authentication' : ''}`,
  LoginDenied: ({ owners, params }) =>
    `A sign-in to ${owners} account was refused: ${denials[String(params.reason)] ?? params.reason}`,
  ChallengeFailed: ({ owners, params }) =>
    `${params.reason === 'wrong' ? 'A wrong' : `An ${params.reason === 'used' ? 'already used' : 'expired'}`} code was entered for ${owners} account`,
  SessionSteppedUp: steppedUp,
  SessionEnded: sessionEnded,

  DeviceRecognized: ({ Owner, device }) => `${Owner} signed in from a new device, ${device}`,
  DeviceTrusted: ({ Owners, device }) => `${Owners} device ${device} is now trusted`,
  DeviceRenamed: ({ actor, the, device }) => `${actor} renamed ${the('device')} ${device}`,
  DeviceBlocked: ({ actor, the, device }) => `${actor} blocked ${the('device')} ${device}`,
  DeviceUnblocked: ({ actor, the, device }) => `${actor} unblocked ${the('device')} ${device}`,
  DeviceForgotten: ({ actor, the, device }) => `${actor} removed ${the('device')} ${device}`,
  LocationRecognized: ({ Owner, place }) => `${Owner} signed in from a new location, ${place}`,
  LocationBlocked: ({ actor, the, place }) => `${actor} blocked ${the('location')} ${place}`,
  LocationUnblocked: ({ actor, the, place }) => `${actor} unblocked ${the('location')} ${place}`,
};
