import type { AttemptsEvent } from '@sallyport/domain';
import { someAttempt } from '../fixed-ids';
import { minutesAfterNoon } from '../moments';
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
