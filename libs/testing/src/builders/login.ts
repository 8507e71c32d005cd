import type { LoginEvent } from '@sallyport/domain';
import { acme, ana, someChallenge, someDevice, someLocation, someSession } from '../fixed-ids';
import { minutesAfterNoon } from '../moments';
import { amsterdam, amsterdamIp, firefox } from './client';
import { eventBuilder } from './event-builder';
import { policy } from './organization';

const build = eventBuilder<LoginEvent>();

/** From a new device at a known place, by a user who has a phone. */
export const loginAttempted = build('LoginAttempted', {
  userId: ana,
  organizationId: acme,
  passwordCorrect: true,
  secretHash: 'c'.repeat(64),
  ip: amsterdamIp,
  userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  deviceId: someDevice,
  deviceRecognized: false,
  deviceTrusted: false,
  deviceBlocked: false,
  ...firefox,
  placeKind: 'geoip',
  locationId: someLocation,
  ...amsterdam,
  locationKnown: true,
  locationBlocked: false,
  network: null,
  databaseVersion: 'test/2026-11-01',
  policy: policy(),
  enrolledFactors: ['sms', 'backup_code'],
  passwordChannel: 'person',
  enrolmentDue: false,
  locked: false,
  userRevision: 0,
  organizationRevision: 0,
  expiresAt: minutesAfterNoon(15),
});
export const challengeRequired = build('ChallengeRequired', {
  reasons: ['new_device'],
  factors: ['sms', 'backup_code'],
});
export const enrolmentRequired = build('EnrolmentRequired', {
  reasons: ['new_device'],
  factors: ['sms', 'totp'],
});
export const challengeIssued = build('ChallengeIssued', {
  challengeId: someChallenge,
  factor: 'sms',
  counter: 0,
  keyId: 'k1',
  sentTo: '+31612345678',
  expiresAt: minutesAfterNoon(5),
});
export const challengeFailed = build('ChallengeFailed', {
  challengeId: someChallenge,
  factor: 'sms',
  reason: 'wrong',
  attemptsLeft: 4,
});
export const challengePassed = build('ChallengePassed', {
  challengeId: someChallenge,
  factor: 'sms',
  factorId: null,
});
export const loginSucceeded = build('LoginSucceeded', {
  userId: ana,
  sessionId: someSession,
  deviceId: someDevice,
  assurance: 'two_factor',
  factor: 'sms',
  enrolled: false,
  trustDevice: true,
});
export const loginDenied = build('LoginDenied', { userId: ana, reason: 'device_blocked' });
