import { between, HOUR, later, MINUTE, type Instant } from '../kernel/time';
import { bucketOf, rowOf, STRANGERS, type AttemptBucket, type Attempts } from './attempts';

/** Wrong answers that end one challenge. */
export const GUESSES_PER_CHALLENGE = 5;
/** Wrong answers in an hour that lock a bucket. A known device's budget is small, and its own. */
export const GUESSES_PER_HOUR = { strangers: 10, devices: 5 } as const;
/**
 * Wrong answers in a row after which a lock no longer ends by itself. NIST SP 800-63B section 3.2.2 sets 100 for all
 * of them; a part is kept for known devices, so that strangers cannot use it up.
 */
export const GUESSES_IN_A_ROW = { strangers: 80, devices: 20 } as const;

/** An open guess that is older was left behind by a process that died; it stays counted, but holds nothing up. */
const JUDGING_TAKES_AT_MOST = MINUTE;

export type Allowance =
  { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };

const no = (milliseconds: number): Allowance => ({
  allowed: false,
  retryAfterSeconds: Math.max(1, Math.ceil(milliseconds / 1000)),
});

const recentGuesses = (state: Attempts, bucket: AttemptBucket, now: Instant) =>
  bucketOf(state, bucket).guesses.filter(
    ({ at, outcome }) => outcome !== 'forgiven' && between(at, now) < HOUR,
  );

/** Whether one more guess may be judged now. The answer knows nothing of whether that guess is right. */
export function allowance(state: Attempts, bucket: AttemptBucket, now: Instant): Allowance {
  const { lockedUntil } = bucketOf(state, bucket);
  if (lockedUntil === 'for good') return no(HOUR);
  if (lockedUntil !== null && between(now, lockedUntil) > 0) return no(between(now, lockedUntil));

  const guesses = recentGuesses(state, bucket, now);
  const open = guesses.filter(
    ({ outcome, at }) => outcome === 'open' && between(at, now) < JUDGING_TAKES_AT_MOST,
  ).length;
  const row = rowOf(bucket);
  if (rowLength(state, bucket) + open >= GUESSES_IN_A_ROW[row]) return no(MINUTE);
  // Past the budget, one at a time: a guess after each lock, and none beside one that is being judged.
  if (guesses.length >= GUESSES_PER_HOUR[row] && open > 0) return no(MINUTE);
  return { allowed: true };
}

/**
 * The lock that one more wrong answer brings: until when, `null` for good, `undefined` for none. A clock that was put
 * back makes none shorter: a lock lasts from the newest moment that is known, and never ends before the one it follows.
 */
export function lockAfterFailure(
  state: Attempts,
  bucket: AttemptBucket,
  now: Instant,
): Instant | null | undefined {
  const row = rowOf(bucket);
  if (rowLength(state, bucket) + 1 >= GUESSES_IN_A_ROW[row]) return null;
  const failed = recentGuesses(state, bucket, now).filter(({ outcome }) => outcome === 'failed').length + 1;
  if (failed < GUESSES_PER_HOUR[row]) return undefined;
  const { guesses, lockedUntil, locks } = bucketOf(state, bucket);
  if (lockedUntil === 'for good') return null;
  const from = guesses.reduce((newest, { at }) => (at > newest ? at : newest), now);
  const until = later(from, Math.min(HOUR, MINUTE * 2 ** locks));
  return lockedUntil !== null && lockedUntil > until ? lockedUntil : until;
}

/** Guesses that a challenge still takes, those being judged counted as wrong. */
export function guessesLeft(state: Attempts, challengeId: string): number {
  const guesses = Object.values(state.buckets).flatMap((bucket) => bucket.guesses);
  return Math.max(
    0,
    GUESSES_PER_CHALLENGE - guesses.filter((guess) => guess.challengeId === challengeId).length,
  );
}

/** Wrong answers that a bucket still takes before the next lock, those being judged counted as wrong. */
export function guessesUntilLock(state: Attempts, bucket: AttemptBucket, now: Instant): number {
  return Math.max(0, GUESSES_PER_HOUR[rowOf(bucket)] - recentGuesses(state, bucket, now).length);
}

/** Until when strangers' guesses are not judged; null when they are. For display. */
export function lockedUntil(state: Attempts, now: Instant): Instant | 'for good' | null {
  const until = bucketOf(state, STRANGERS).lockedUntil;
  return until === 'for good' || (until !== null && between(now, until) > 0) ? until : null;
}

function rowLength(state: Attempts, bucket: AttemptBucket): number {
  const row = state.inARow[rowOf(bucket)];
  return row.password + row.second_factor;
}
