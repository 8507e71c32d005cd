import {
  attempts,
  decideFailAttempt,
  decideReserveAttempt,
  decideSucceedAttempt,
  streamOf,
  type AttemptBucket,
  type AttemptKind,
  type WrongAnswer,
} from '@sallyport/domain';
import { newId } from '@sallyport/event-store';
import type { History, UserContext } from './history';

export interface Guess {
  readonly kind: AttemptKind;
  readonly bucket: AttemptBucket;
  readonly challengeId?: string;
}

/** Counts a guess. @throws DomainError `attempts_locked` with `retryAfterSeconds`, `challenge_failed` */
export function reserveGuess(
  history: History,
  context: UserContext,
  { kind, bucket, challengeId }: Guess,
): string {
  const attemptId = newId(context, `attempt:${kind}`);
  const command = { attemptId, kind, bucket, challengeId: challengeId ?? null, now: context.now };
  history.on(context, attemptsOf(context), (state) => decideReserveAttempt(command, state), 'reserve');
  return attemptId;
}

/** The guess was right. */
export function succeedGuess(history: History, context: UserContext, attemptId: string): void {
  history.on(context, attemptsOf(context), (state) => decideSucceedAttempt({ attemptId }, state), 'judge');
}

/** The guess was wrong. */
export function failGuess(history: History, context: UserContext, attemptId: string): WrongAnswer {
  const command = { attemptId, now: context.now };
  return history.on(context, attemptsOf(context), (state) => decideFailAttempt(command, state), 'judge');
}

const attemptsOf = ({ userId }: UserContext) => streamOf(attempts, userId);
