import type { AttemptsEvent } from '@sallyport/domain';
import { someAttempt } from '../fixed-ids';
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
export const lockoutLifted = build('LockoutLifted', { reason: 'administrator' });
export const attemptsCarriedForward = build('AttemptsCarriedForward', {
  buckets: {
    strangers: {
      guesses: [{ attemptId: someAttempt, kind: 'password', challengeId: null, at: NOON, outcome: 'failed' }],
      lockedUntil: null,
      locks: 0,
    },
  },
  inARow: { strangers: { password: 1, second_factor: 0 }, devices: { password: 0, second_factor: 0 } },
});
