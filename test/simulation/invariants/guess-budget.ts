import type { Judged } from '../parts/judged';
import { must, type Fact, type Invariant } from './history';

const NAME = 'never more guesses judged than the budget';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PER_CHALLENGE = 5;
const PER_HOUR = { strangers: 10, device: 5 };

interface Guess {
  readonly id: string;
  readonly kind: string;
  readonly challengeId: string | null;
  readonly at: number;
  isOpen: boolean;
}
interface Bucket {
  guesses: Guess[];
  lockedUntil: { password: number; second_factor: number };
}

/** Counts guesses by the log, and those that were really looked at by what the hasher and the codes were asked. */
export class GuessBudget implements Invariant {
  private readonly buckets = new Map<string, Bucket>();
  private readonly reserved = { password: 0, second_factor: 0 };
  /** Whose password a hash is. */
  private readonly owners = new Map<string, string>();
  /** What was looked at, by user: a command that is run again after the password was changed brings no new guess. */
  private readonly passwords = new Set<string>();
  /** Guesses at each challenge, whatever became of them. */
  private readonly atChallenge = new Map<string, number>();
  /** Position at which a lock has to stand. */
  private lockDue: number | undefined;

  constructor(private readonly judged: Judged) {}

  look(): void {
    const { password, second_factor: codes } = this.reserved;
    for (const one of this.judged.passwords.splice(0))
      this.passwords.add(`${this.owners.get(one.hash) ?? one.hash} ${one.password}`);
    const judged = this.passwords.size;
    must(judged <= password, NAME, () => `${judged} passwords, ${password} counted`);
    const { codesOfOne } = this.judged;
    must(codesOfOne <= PER_CHALLENGE, NAME, () => `${codesOfOne} codes of one challenge`);
    must(this.judged.codes <= codes, NAME, () => `${this.judged.codes} codes, ${codes} counted`);
  }

  see(fact: Fact): void {
    if (this.lockDue !== undefined) {
      const locked = fact.position === this.lockDue && fact.type === 'UserLockedOut';
      must(locked, NAME, () => `no lock at ${this.lockDue}`);
      this.lockDue = undefined;
    }
    if (fact.category === 'user' && fact.data.passwordHash) this.owners.set(fact.data.passwordHash, fact.id);
    if (fact.category !== 'attempts') return;
    if (fact.type === 'AttemptReserved') this.reserve(fact);
    if (fact.type === 'AttemptFailed') this.fail(fact);
    if (fact.type === 'AttemptSucceeded') this.succeed(fact);
    if (fact.type === 'UserLockedOut') this.lock(fact);
    if (fact.type === 'LockoutLifted') this.lift(fact);
  }

  private reserve(fact: Fact): void {
    const { attemptId, kind, challengeId, bucket: name } = fact.data;
    const at = Date.parse(fact.at);
    this.reserved[kind as 'password'] += 1;
    if (challengeId !== null) this.countAt(challengeId);
    const bucket = this.bucket(fact.id, name);
    must(
      at >= bucket.lockedUntil[kind as 'password'],
      NAME,
      () => `a guess at ${fact.id} while it was locked`,
    );
    const recent = bucket.guesses.filter((guess) => at - guess.at < HOUR);
    bucket.guesses = [...recent, { id: attemptId, kind, challengeId, at, isOpen: true }];
    const open = bucket.guesses.filter((guess) => guess.isOpen && at - guess.at < MINUTE).length;
    const failed = bucket.guesses.filter((guess) => !guess.isOpen).length;
    must(
      failed + open <= limitOf(name) || open === 1,
      NAME,
      () => `${failed} and ${open} guesses at ${fact.id}`,
    );
  }

  private countAt(challengeId: string): void {
    const guesses = (this.atChallenge.get(challengeId) ?? 0) + 1;
    this.atChallenge.set(challengeId, guesses);
    must(guesses <= PER_CHALLENGE, NAME, () => `${guesses} guesses at challenge ${challengeId}`);
  }

  private fail(fact: Fact): void {
    const found = this.find(fact);
    if (!found) return;
    found.guess.isOpen = false;
    const at = Date.parse(fact.at);
    const failed = found.bucket.guesses.filter((guess) => !guess.isOpen && at - guess.at < HOUR).length;
    if (failed >= limitOf(found.name)) this.lockDue = fact.position + 1;
  }

  private succeed(fact: Fact): void {
    const found = this.find(fact);
    if (!found) return;
    const { bucket, guess } = found;
    if (guess.kind === 'second_factor') {
      const { challengeId } = guess;
      bucket.lockedUntil = { password: 0, second_factor: 0 };
      bucket.guesses = bucket.guesses.filter(
        (one) => one.isOpen && one.challengeId !== null && one.challengeId !== challengeId,
      );
    } else {
      bucket.guesses = bucket.guesses.filter(
        ({ id, kind, isOpen }) => id !== guess.id && (isOpen || kind !== 'password'),
      );
    }
  }

  private lock(fact: Fact): void {
    const { bucket, until } = fact.data;
    const lockedUntil = Date.parse(until);
    must(lockedUntil - Date.parse(fact.at) >= MINUTE, NAME, () => `a lock of ${fact.id} under a minute`);
    this.bucket(fact.id, bucket).lockedUntil = { password: lockedUntil, second_factor: lockedUntil };
  }

  private lift({ id, data }: Fact): void {
    if (data.reason === 'link') {
      const bucket = this.bucket(id, 'strangers');
      bucket.guesses = bucket.guesses.filter(({ kind }) => kind !== 'password');
      bucket.lockedUntil.password = 0;
      if (bucket.guesses.length === 0) bucket.lockedUntil.second_factor = 0;
    } else {
      for (const key of this.buckets.keys()) if (key.startsWith(id)) this.buckets.delete(key);
    }
  }

  private bucket(userId: string, name: string): Bucket {
    const key = `${userId} ${name}`;
    const bucket = this.buckets.get(key) ?? {
      guesses: [],
      lockedUntil: { password: 0, second_factor: 0 },
    };
    this.buckets.set(key, bucket);
    return bucket;
  }

  private find({ id, data }: Fact): { name: string; bucket: Bucket; guess: Guess } | undefined {
    for (const [key, bucket] of this.buckets) {
      const [userId, name] = key.split(' ') as [string, string];
      const guess =
        userId === id ? bucket.guesses.find((one) => one.id === data.attemptId && one.isOpen) : undefined;
      if (guess) return { name, bucket, guess };
    }
    return undefined;
  }
}

const limitOf = (bucket: string): number => (bucket === 'strangers' ? PER_HOUR.strangers : PER_HOUR.device);
