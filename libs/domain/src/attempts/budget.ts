import { between, HOUR, later, MINUTE, type Instant } from '../kernel/time';
import { bucketOf, STRANGERS, type AttemptBucket, type AttemptKind, type Attempts } from './attempts';

/** Wrong answers that end one challenge. */
export const GUESSES_PER_CHALLENGE = 5;
/** Wrong answers in an hour that lock a bucket. A trusted device's budget is small, and its own. */
export const GUESSES_PER_HOUR = { strangers: 10, devices: 5 } as const;

/** An open guess that is older was left by a process that died; it stays counted, but holds nothing up. */
const JUDGING_TAKES_AT_MOST = MINUTE;

export type Allowance =
  | { readonly allowed: true }
  /** `busy`: what is being judged decides; ask again when it is. */
  | { readonly allowed: false; readonly reason: 'locked' | 'busy'; readonly retryAfterSeconds: number };

const no = (reason: 'locked' | 'busy', milliseconds: number): Allowance => ({
  allowed: false,
  reason,
  retryAfterSeconds: Math.max(1, Math.ceil(milliseconds / 1000)),
});

const limitOf = (bucket: AttemptBucket): number =>
  bucket === STRANGERS ? GUESSES_PER_HOUR.strangers : GUESSES_PER_HOUR.devices;

const recentGuesses = (state: Attempts, bucket: AttemptBucket, now: Instant) =>
  bucketOf(state, bucket).guesses.filter(
    ({ at, outcome }) => outcome !== 'forgiven' && between(at, now) < HOUR,
  );

/** Whether one more guess may be judged now. The answer does not depend on whether that guess is right. */
export function allowance(
  state: Attempts,
  { bucket, kind }: { readonly bucket: AttemptBucket; readonly kind: AttemptKind },
  now: Instant,
): Allowance {
  const until = bucketOf(state, bucket).lockedUntil[kind];
  if (until !== null && between(now, until) > 0) return no('locked', between(now, until));

  const guesses = recentGuesses(state, bucket, now);
  const isOpen = guesses.some(
    ({ outcome, at }) => outcome === 'open' && between(at, now) < JUDGING_TAKES_AT_MOST,
  );
  // Past the budget, one at a time: a guess after each lock, and none beside one that is being judged.
  return guesses.length >= limitOf(bucket) && isOpen ? no('busy', MINUTE) : { allowed: true };
}

/**
 * The lock that one more wrong answer brings: until when, undefined for none. An hour at most: it slows guessers down,
 * and must not keep the owner out. A clock that was put back makes none shorter: a lock lasts from the newest moment that
 * is known, and never ends before the one it follows.
 */
export function lockAfterFailure(state: Attempts, bucket: AttemptBucket, now: Instant): Instant | undefined {
  const failed = recentGuesses(state, bucket, now).filter(({ outcome }) => outcome === 'failed').length + 1;
  if (failed < limitOf(bucket)) return undefined;
  const { guesses, lockedUntil, locks } = bucketOf(state, bucket);
  const from = guesses.reduce((newest, { at }) => (at > newest ? at : newest), now);
  const until = later(from, Math.min(HOUR, MINUTE * 2 ** locks));
  return lockedUntil.password !== null && lockedUntil.password > until ? lockedUntil.password : until;
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
  return Math.max(0, limitOf(bucket) - recentGuesses(state, bucket, now).length);
}

/** Until when strangers' guesses at a password are not judged; null when they are. For display. */
export function lockedUntil(state: Attempts, now: Instant): Instant | null {
  const until = bucketOf(state, STRANGERS).lockedUntil.password;
  return until !== null && between(now, until) > 0 ? until : null;
}
