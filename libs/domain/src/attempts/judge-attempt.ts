import { answer, nothing, record, type Decision } from '../kernel/decision';
import type { Instant } from '../kernel/time';
import { findOpenGuess, type Attempts } from './attempts';
import type { AttemptsEvent } from './attempts.events';
import { guessesLeft, guessesUntilLock, lockAfterFailure } from './budget';
import { liftRequest, type LiftRequest } from './lift-lockout';

/** What a wrong answer leaves: `attemptsLeft` of its challenge, or without one of its budget; and whether it locked the user. */
export interface WrongAnswer {
  readonly attemptsLeft: number;
  readonly locked: boolean;
}

/** A reserved guess was wrong; the one that uses up the budget locks in the same append, and has a link sent. */
export function decideFailAttempt(
  command: LiftRequest & { readonly attemptId: string; readonly now: Instant },
  state: Attempts,
): Decision<AttemptsEvent, WrongAnswer> {
  const found = findOpenGuess(state, command.attemptId);
  if (!found) return answer({ attemptsLeft: 0, locked: false });
  const { bucket, guess } = found;
  const attemptsLeft =
    guess.challengeId === null
      ? guessesUntilLock(state, bucket, command.now)
      : guessesLeft(state, guess.challengeId);
  const until = lockAfterFailure(state, bucket, command.now);
  const events: AttemptsEvent[] = [{ type: 'AttemptFailed', data: { attemptId: command.attemptId } }];
  if (until !== undefined) {
    events.push({ type: 'UserLockedOut', data: { bucket, until } });
    events.push(...liftRequest(command, { bucket, until, now: command.now }, state));
  }
  return answer({ attemptsLeft, locked: until !== undefined }, ...events);
}

/** A reserved guess was right: it is given back, and what it proves is forgotten as failure. */
export function decideSucceedAttempt(
  command: { readonly attemptId: string },
  state: Attempts,
): Decision<AttemptsEvent> {
  if (!findOpenGuess(state, command.attemptId)) return nothing;
  return record({ type: 'AttemptSucceeded', data: { attemptId: command.attemptId } });
}
