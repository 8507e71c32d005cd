import type { SessionEvent } from '@sallyport/domain';
import { acme, ana, someChallenge, someDevice, someLocation, someLogin } from '../fixed-ids';
import { minutesAfterNoon } from '../moments';
import { amsterdam, amsterdamIp, firefox } from './client';
import { eventBuilder } from './event-builder';

const build = eventBuilder<SessionEvent>();

export const sessionStarted = build('SessionStarted', {
  userId: ana,
  organizationId: acme,
  loginId: someLogin,
  deviceId: someDevice,
  ip: amsterdamIp,
  ...firefox,
  placeKind: 'geoip',
  locationId: someLocation,
  ...amsterdam,
  secretHash: 'a'.repeat(64),
  assurance: 'password',
  factor: null,
  deviceTrusted: false,
  locationKnown: true,
  enrolledFactors: [],
  userRevision: 0,
  organizationRevision: 0,
  deviceRevision: 0,
  locationRevision: 0,
  expiresAt: minutesAfterNoon(30 * 24 * 60),
});
export const stepUpChallengeIssued = build('StepUpChallengeIssued', {
  challengeId: someChallenge,
  factor: 'sms',
  counter: 0,
  keyId: 'k1',
  sentTo: '+31612345678',
  expiresAt: minutesAfterNoon(5),
});
export const sessionSteppedUp = build('SessionSteppedUp', {
  by: 'password',
  challengeId: null,
  withPassword: false,
  until: minutesAfterNoon(10),
});
export const sessionEnded = build('SessionEnded', { reason: 'logged-out' });
