import type { DomainEvent } from '@sallyport/domain';
import {
  acme,
  ana,
  authenticatorAppEnrolled,
  authenticatorAppRemoved,
  backupCodesGenerated,
  backupCodesRegenerated,
  backupCodesViewed,
  backupCodeUsed,
  bob,
  challengeFailed,
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceRenamed,
  deviceUnblocked,
  languageChanged,
  locationBlocked,
  locationRecognized,
  locationUnblocked,
  lockoutLifted,
  loginDenied,
  loginSucceeded,
  organizationCreated,
  otherFactor,
  passwordChanged,
  passwordResetCompleted,
  passwordResetRequested,
  phoneNumberChangeCancelled,
  phoneNumberChanged,
  phoneNumberChangeRequested,
  phoneNumberVerified,
  policy,
  pushDeviceRegistered,
  pushDeviceRemoved,
  serviceTokenIssued,
  serviceTokenRevoked,
  sessionEnded,
  sessionsRevoked,
  sessionSteppedUp,
  someDevice,
  someLocation,
  someLogin,
  someSession,
  someToken,
  timeZoneChanged,
  twoFactorPolicyChanged,
  userDeactivated,
  userErased,
  userLockedOut,
  userReactivated,
  userRegistered,
  userRenamed,
  userRoleChanged,
} from '@sallyport/testing';
import { documentsOf } from '../spec-support/documents-of';
import { knownSubjects, sentenceOf } from '../spec-support/sentences';
import { story } from '../spec-support/story';
import { auditLog } from './audit-log.projection';
import { auditedTypes } from './audited-events';
import { subjectIdsOf } from './describe-entry';
import type { Subjects } from './entry-facts';

let subjects: Subjects;
beforeAll(async () => (subjects = await knownSubjects()));

/** The sentence of one event, by default done by Ana to herself and read by her. */
const sentence = (id: string, event: DomainEvent, more: object = {}, viewer = ana) =>
  sentenceOf(story([id, event, more]), subjects, { userId: viewer, language: 'en' });
const byBob = { actor: { kind: 'user', id: bob } };

const ownWords: readonly (readonly [sentence: string, id: string, event: DomainEvent])[] = [
  ['You set up the organization', acme, organizationCreated()],
  ['You set two-factor authentication to be required on new devices', acme, twoFactorPolicyChanged()],
  [
    'You set two-factor authentication to be required at every sign-in, in new locations',
    acme,
    twoFactorPolicyChanged({ policy: policy({ requireOn: ['every_login', 'new_location'] }) }),
  ],
  [
    'You switched two-factor authentication off',
    acme,
    twoFactorPolicyChanged({ policy: policy({ requireOn: [] }) }),
  ],
  ['You issued the service token shop', acme, serviceTokenIssued()],
  ['You revoked the service token shop', acme, serviceTokenRevoked()],
  ['You created your account', ana, userRegistered()],
  ['You changed your name', ana, userRenamed()],
  ['You changed your role to administrator', ana, userRoleChanged()],
  ['You changed your time zone to Asia/Tokyo', ana, timeZoneChanged()],
  ['You set the language of your messages to Dutch', ana, languageChanged()],
  ['You changed your password', ana, passwordChanged()],
  ['A link to choose a new password was requested for your account', ana, passwordResetRequested()],
  [
    'A sign-in was reported: your password has to be chosen anew',
    ana,
    passwordResetRequested({ purpose: 'sign-in-reported' }),
  ],
  ['You chose a new password through a link', ana, passwordResetCompleted()],
  ['You logged out everywhere', ana, sessionsRevoked()],
  ['You logged out everywhere else', ana, sessionsRevoked({ exceptSessionId: someSession })],
  ['You ended all of your sessions', ana, sessionsRevoked({ reason: 'ended-by-administrator' })],
  ['Your sessions ended: the password was reset', ana, sessionsRevoked({ reason: 'password-reset' })],
  [
    'Your other sessions ended: the password was changed',
    ana,
    sessionsRevoked({ reason: 'password-changed', exceptSessionId: someSession }),
  ],
  ['You deactivated your account', ana, userDeactivated()],
  ['You reactivated your account', ana, userReactivated()],
  ['You erased a user', ana, userErased()],
  ['You set up a phone as second factor', ana, phoneNumberVerified()],
  ['You asked for a change of your phone number', ana, phoneNumberChangeRequested()],
  ['You changed your phone number', ana, phoneNumberChanged()],
  ['You dropped a change of your phone number', ana, phoneNumberChangeCancelled({ reason: 'user' })],
  ['A change of your phone number was taken back', ana, phoneNumberChangeCancelled()],
  [
    'A change of your phone number gave way to a newer one',
    ana,
    phoneNumberChangeCancelled({ reason: 'superseded' }),
  ],
  ['You added an authenticator app (Phone)', ana, authenticatorAppEnrolled()],
  ['You removed an authenticator app (Phone)', ana, authenticatorAppRemoved()],
  [
    'You added a device for push messages (Chrome on Android)',
    ana,
    pushDeviceRegistered({ factorId: otherFactor }),
  ],
  [
    'You removed a device for push messages (Chrome on Android)',
    ana,
    pushDeviceRemoved({ factorId: otherFactor }),
  ],
  ['You received backup codes', ana, backupCodesGenerated()],
  ['You made new backup codes', ana, backupCodesRegenerated()],
  ['You viewed your backup codes', ana, backupCodesViewed()],
  ['You used a backup code, 9 left', ana, backupCodeUsed()],
  ['Your account was locked after too many wrong answers', ana, userLockedOut()],
  [
    'Your account was locked after too many wrong answers, until an administrator lifts it',
    ana,
    userLockedOut({ until: null }),
  ],
  [
    'Your device Firefox on Windows was locked after too many wrong answers',
    ana,
    userLockedOut({ bucket: someDevice }),
  ],
  ['You unlocked your account', ana, lockoutLifted()],
  ['You signed in with a code by SMS', someLogin, loginSucceeded()],
  ['You signed in', someLogin, loginSucceeded({ factor: null, assurance: 'password' })],
  [
    'You signed in with a code by SMS and set up two-factor authentication',
    someLogin,
    loginSucceeded({ enrolled: true }),
  ],
  ['A sign-in to your account was refused: the device is blocked', someLogin, loginDenied()],
  [
    'A sign-in to your account was refused: the password was wrong',
    someLogin,
    loginDenied({ reason: 'wrong_password' }),
  ],
  ['A wrong code was entered for your account', someLogin, challengeFailed()],
  ['An expired code was entered for your account', someLogin, challengeFailed({ reason: 'expired' })],
  ['An already used code was entered for your account', someLogin, challengeFailed({ reason: 'used' })],
  ['You confirmed your identity with a password', someSession, sessionSteppedUp()],
  ['You confirmed your identity with an authenticator app', someSession, sessionSteppedUp({ by: 'totp' })],
  ['You logged out', someSession, sessionEnded()],
  ['You ended the session on Firefox on Windows', someSession, sessionEnded({ reason: 'ended-by-user' })],
  [
    'Your session on Firefox on Windows ended: its sign-in was reported',
    someSession,
    sessionEnded({ reason: 'sign-in-reported' }),
  ],
  ['You signed in from a new device, Firefox on Windows', someDevice, deviceRecognized()],
  ['You renamed the device Firefox on Windows', someDevice, deviceRenamed()],
  ['You blocked the device Firefox on Windows', someDevice, deviceBlocked()],
  ['You unblocked the device Firefox on Windows', someDevice, deviceUnblocked()],
  ['You removed the device Firefox on Windows', someDevice, deviceForgotten()],
  [
    'You signed in from a new location, Amsterdam, North Holland, Netherlands',
    someLocation,
    locationRecognized(),
  ],
  ['You blocked the location Amsterdam, North Holland, Netherlands', someLocation, locationBlocked()],
  ['You unblocked the location Amsterdam, North Holland, Netherlands', someLocation, locationUnblocked()],
];

it.each(ownWords)('says: %s', async (words, id, event) => {
  expect(await sentence(id, event)).toBe(words);
});

it('says something of every type that there are entries of', () => {
  expect(new Set(ownWords.map(([, , { type }]) => type))).toEqual(new Set(auditedTypes));
});

describe('tells people apart', () => {
  it.each(ownWords)('says to others, who are not meant: %s', async (words, id, event) => {
    const toBob = await sentence(id, event, {}, bob);
    expect(toBob).not.toMatch(/\byou|undefined|null/i);
    if (/\byou/i.test(words)) expect(toBob).toMatch(/\bAna\b/);
  });
  it('calls others by name, or by address when they have none', async () => {
    expect(await sentence(someDevice, deviceBlocked(), {}, bob)).toBe(
      'Ana blocked the device Firefox on Windows',
    );
    expect(await sentence(ana, passwordChanged(), {}, bob)).toBe('Ana changed their password');
    expect(await sentence(ana, userRegistered(), byBob)).toBe('bob@acme.example created your account');
  });
  it('says whose thing it was that somebody else acted on', async () => {
    expect(await sentence(someDevice, deviceBlocked(), byBob)).toBe(
      'bob@acme.example blocked your device Firefox on Windows',
    );
    expect(await sentence(someDevice, deviceBlocked(), byBob, bob)).toBe(
      'You blocked Ana’s device Firefox on Windows',
    );
    expect(await sentence(ana, userRoleChanged(), byBob, bob)).toBe(
      'You changed Ana’s role to administrator',
    );
    expect(await sentence(ana, passwordResetRequested({ purpose: 'invitation' }), byBob, bob)).toBe(
      'You invited Ana',
    );
    expect(await sentence(someSession, sessionEnded({ reason: 'ended-by-administrator' }), byBob)).toBe(
      'bob@acme.example ended your session on Firefox on Windows',
    );
    expect(await sentence(ana, sessionsRevoked({ reason: 'ended-by-administrator' }), byBob, bob)).toBe(
      'You ended all of Ana’s sessions',
    );
  });
  it('says that a device is gone which nobody removed', async () => {
    const gone = pushDeviceRemoved({ factorId: otherFactor, reason: 'gone' });
    expect(await sentence(ana, gone, { actor: { kind: 'system', id: 'worker' } })).toBe(
      'Sallyport removed your device for push messages, which can no longer be reached (Chrome on Android)',
    );
  });
  it('names services and the system', async () => {
    const service = { actor: { kind: 'service', id: someToken } };
    expect(await sentence(ana, userRenamed(), service)).toBe('The service shop changed your name');
    expect(await sentence(ana, userRenamed(), { actor: { kind: 'system', id: 'demo' } })).toBe(
      'Sallyport changed your name',
    );
  });
});

it('speaks in general terms of what is not there any more', async () => {
  subjects = new Map();
  const byStranger = { actor: { kind: 'user', id: 'gone' } };
  expect(await sentence(someDevice, deviceBlocked(), byStranger, bob)).toBe(
    'A former user blocked a former user’s device that is not known any more',
  );
  expect(await sentence(acme, serviceTokenRevoked())).toBe('You revoked the service token that was removed');
});

it('names all that has to be looked up for it', async () => {
  const [entry] = await documentsOf(auditLog, story([someLogin, loginSucceeded(), byBob as object]));
  expect(entry && subjectIdsOf(entry)).toEqual([ana, bob, someDevice, someSession, someLogin]);
});
