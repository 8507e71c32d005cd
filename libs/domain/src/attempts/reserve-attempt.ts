import { record, refuse, type Decision } from '../kernel/decision';
import type { Instant } from '../kernel/time';
import type { AttemptBucket, AttemptKind, Attempts } from './attempts';
import type { AttemptsEvent } from './attempts.events';
import { allowance, guessesLeft } from './budget';

export interface ReserveAttempt {
  readonly attemptId: string;
  readonly kind: AttemptKind;
  readonly challengeId: string | null;
  readonly bucket: AttemptBucket;
  readonly now: Instant;
}

/** Counts a guess before it is judged: of a thousand in parallel, no more than the budget are looked at. */
export function decideReserveAttempt(command: ReserveAttempt, state: Attempts): Decision<AttemptsEvent> {
  const { now, ...attempt } = command;
  const allowed = allowance(state, attempt, now);
  if (!allowed.allowed) {
    const code = allowed.reason === 'locked' ? 'attempts_locked' : 'attempts_busy';
    return refuse(code, { retryAfterSeconds: allowed.retryAfterSeconds });
  }
  if (attempt.challengeId !== null && guessesLeft(state, attempt.challengeId) === 0) {
    return refuse('challenge_failed', { attemptsLeft: 0 });
  }
  return record({ type: 'AttemptReserved', data: attempt });
}
