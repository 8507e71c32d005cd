import type { Aggregate } from '../kernel/aggregate';
import { never } from '../kernel/decision';
import type { Recorded } from '../kernel/define-events';
import { between, DAY, HOUR, later, type Instant } from '../kernel/time';
import { attemptsEvents, type AttemptsEvent } from './attempts.events';

export type AttemptKind = 'password' | 'second_factor';
/** Whose budget a guess takes from: `'strangers'`, or the id of a trusted device. */
export type AttemptBucket = string;

/** One guess: taken from the budget when it was reserved, given back only if it was right. */
export interface Guess {
  readonly attemptId: string;
  readonly kind: AttemptKind;
  readonly challengeId: string | null;
  readonly at: Instant;
  /** `forgiven`: counts against its challenge still, and against no other budget. */
  readonly outcome: 'open' | 'failed' | 'forgiven';
}

export interface Bucket {
  /** Guesses of the last hour that were not right, or not yet judged, the forgiven ones among them. */
  readonly guesses: readonly Guess[];
  readonly lockedUntil: Readonly<Record<AttemptKind, Instant | null>>;
  /** Locks since the last success: each lasts twice as long as the one before. */
  readonly locks: number;
}

/** A link that opens the password's budget once. */
export interface LockoutLift {
  readonly liftId: string;
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly used: boolean;
}

/** The one count that all parallel guesses at a user's secrets share. */
export interface Attempts {
  readonly buckets: Readonly<Record<AttemptBucket, Bucket>>;
  /** Links of the last day. */
  readonly lifts: readonly LockoutLift[];
}

export const STRANGERS: AttemptBucket = 'strangers';
const unlocked = { password: null, second_factor: null };
const emptyBucket: Bucket = { guesses: [], lockedUntil: unlocked, locks: 0 };

export const bucketOf = (state: Attempts, bucket: AttemptBucket): Bucket =>
  state.buckets[bucket] ?? emptyBucket;

/** Nothing was guessed wrongly that still counts, but at a challenge. */
export const isUntouched = ({ buckets }: Attempts): boolean =>
  Object.values(buckets).every(
    ({ guesses, lockedUntil, locks }) =>
      isUnlocked(lockedUntil) && locks === 0 && guesses.every(({ outcome }) => outcome === 'forgiven'),
  );

/** A guess that was reserved and not judged yet, with its bucket. */
export function findOpenGuess(
  state: Attempts,
  attemptId: string,
): { bucket: AttemptBucket; guess: Guess } | undefined {
  for (const [bucket, { guesses }] of Object.entries(state.buckets)) {
    const guess = guesses.find((one) => one.attemptId === attemptId && one.outcome === 'open');
    if (guess) return { bucket, guess };
  }
  return undefined;
}

export const attempts: Aggregate<Attempts, AttemptsEvent> = {
  events: attemptsEvents,
  initial: { buckets: {}, lifts: [] },
  restartsAt: ['AttemptsCarriedForward'],
  carryForward: (state) => ({ type: 'AttemptsCarriedForward', data: state }),
  evolve(state, event) {
    switch (event.type) {
      case 'AttemptReserved':
        return reserved(state, event);
      case 'AttemptFailed':
        return failed(state, event.data.attemptId);
      case 'AttemptSucceeded':
        return succeeded(state, event.data.attemptId);
      case 'UserLockedOut': {
        const until = event.data.until ?? later(event.at, HOUR);
        return withBucket(state, event.data.bucket, (bucket) => ({
          ...bucket,
          lockedUntil: { password: until, second_factor: until },
          locks: bucket.locks + 1,
        }));
      }
      case 'LockoutLiftRequested': {
        const { liftId, expiresAt } = event.data;
        const recent = state.lifts.filter(({ at }) => between(at, event.at) < DAY);
        return { ...state, lifts: [...recent, { liftId, expiresAt, at: event.at, used: false }] };
      }
      case 'LockoutLifted':
        return event.data.reason === 'link' ? passwordOpened(state, event.data.liftId) : lifted(state);
      case 'AttemptsCarriedForward':
        return event.data;
      default:
        return never(event);
    }
  },
};

/** A bucket in which nothing is left is not kept: people have many devices over the years. */
function withBucket(state: Attempts, name: AttemptBucket, change: (bucket: Bucket) => Bucket): Attempts {
  const { [name]: before = emptyBucket, ...others } = state.buckets;
  const after = change(before);
  return { ...state, buckets: isEmpty(after) ? others : { ...others, [name]: after } };
}

const isUnlocked = ({ password, second_factor }: Bucket['lockedUntil']): boolean =>
  password === null && second_factor === null;

const isEmpty = ({ guesses, lockedUntil, locks }: Bucket): boolean =>
  guesses.length === 0 && isUnlocked(lockedUntil) && locks === 0;

function reserved(
  state: Attempts,
  event: Extract<Recorded<AttemptsEvent>, { type: 'AttemptReserved' }>,
): Attempts {
  const { bucket, ...guess } = event.data;
  return withBucket(state, bucket, ({ guesses, lockedUntil, locks }) => ({
    guesses: [
      ...guesses.filter(({ at }) => between(at, event.at) < HOUR),
      { ...guess, at: event.at, outcome: 'open' },
    ],
    lockedUntil,
    // A day of peace after a lock, and the next one is short again.
    locks: lockedUntil.password && between(lockedUntil.password, event.at) > DAY ? 0 : locks,
  }));
}

function failed(state: Attempts, attemptId: string): Attempts {
  const found = findOpenGuess(state, attemptId);
  if (!found) return state;
  return withBucket(state, found.bucket, (bucket) => ({
    ...bucket,
    guesses: bucket.guesses.map((guess) =>
      guess.attemptId === attemptId ? { ...guess, outcome: 'failed' } : guess,
    ),
  }));
}

/**
 * A right password clears wrong passwords alone: were it to clear wrong codes as well, whoever has the password could
 * guess codes for ever. A right second factor forgives its own bucket: the user has proved to be there. What was guessed
 * at other challenges still counts there, or one of them would take more guesses than it may.
 */
function succeeded(state: Attempts, attemptId: string): Attempts {
  const found = findOpenGuess(state, attemptId);
  if (!found) return state;
  const { bucket, guess } = found;
  if (guess.kind === 'second_factor') {
    return withBucket(state, bucket, ({ guesses }) => ({
      ...emptyBucket,
      guesses: guesses.flatMap((one) => forgiven(one, guess.challengeId)),
    }));
  }
  return withBucket(state, bucket, (one) => {
    const guesses = one.guesses.filter(({ kind, outcome }) => kind !== 'password' || outcome === 'open');
    const left = guesses.filter((other) => other.attemptId !== attemptId);
    const counts = left.some(({ outcome }) => outcome !== 'forgiven');
    return { ...one, guesses: left, locks: counts ? one.locks : 0 };
  });
}

/** A fresh budget for all but the challenges that are open: each takes as many guesses as before. */
function lifted({ buckets, lifts }: Attempts): Attempts {
  const left = Object.entries(buckets).flatMap(([name, { guesses }]): [AttemptBucket, Bucket][] => {
    const kept = guesses.flatMap((one) => forgiven(one, null));
    return kept.length > 0 ? [[name, { ...emptyBucket, guesses: kept }]] : [];
  });
  return { buckets: Object.fromEntries(left), lifts };
}

/** Strangers' wrong passwords are forgotten. A lock of codes stays if codes were guessed. */
function passwordOpened(state: Attempts, liftId: string | null): Attempts {
  const opened = withBucket(state, STRANGERS, ({ guesses, lockedUntil, locks }) => {
    const left = guesses.filter(({ kind }) => kind !== 'password');
    const codesWereGuessed = left.some(({ outcome }) => outcome !== 'forgiven');
    return {
      guesses: left,
      lockedUntil: { password: null, second_factor: codesWereGuessed ? lockedUntil.second_factor : null },
      locks,
    };
  });
  const lifts = state.lifts.map((lift) => (lift.liftId === liftId ? { ...lift, used: true } : lift));
  return { ...opened, lifts };
}

/** What is left of a guess that counts no more, save at its own challenge if that is not the one which is over. */
function forgiven(one: Guess, over: string | null): Guess[] {
  if (one.challengeId === null || one.challengeId === over) return [];
  return [one.outcome === 'failed' ? { ...one, outcome: 'forgiven' } : one];
}
