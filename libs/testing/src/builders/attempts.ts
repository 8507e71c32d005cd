import type { AttemptsEvent } from '@sallyport/domain';
import { someAttempt, someLift } from '../fixed-ids';
import { minutesAfterNoon, NOON } from '../moments';
import { eventBuilder } from './event-builder';

const build = eventBuilder<AttemptsEvent>();

export const attemptReserved = build('AttemptReserved', {
  attemptId: someAttempt,
  kind: 'password',
  challengeId: null,
  bucket: 'strangers',
});
export const attemptFailed = build('AttemptFailed', { attemptId: someAttempt });
export const attemptSucceeded = build('AttemptSucceeded', { attemptId: someAttempt });
export const userLockedOut = build('UserLockedOut', { bucket: 'strangers', until: minutesAfterNoon(1) });
export const lockoutLiftRequested = build('LockoutLiftRequested', {
  liftId: someLift,
  lockedUntil: minutesAfterNoon(1),
  expiresAt: minutesAfterNoon(60),
  keyId: 'k1',
});
export const lockoutLifted = build('LockoutLifted', { reason: 'administrator', liftId: null });
export const attemptsCarriedForward = build('AttemptsCarriedForward', {
  buckets: {
    strangers: {
      guesses: [{ attemptId: someAttempt, kind: 'password', challengeId: null, at: NOON, outcome: 'failed' }],
      lockedUntil: { password: null, second_factor: null },
      locks: 0,
    },
  },
  lifts: [],
});
