import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { argon2id, hash, needsRehash, verify } from 'argon2';
import type { PasswordHasher } from '@sallyport/ports';
import { limitConcurrency } from './limit-concurrency';

/** A secret that hashes are made with beside the salt; it is not stored where they are. */
export interface Pepper {
  /** Without `:`. */
  readonly keyId: string;
  readonly key: Buffer;
}

export interface Argon2Parameters {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
export const defaultParameters: Argon2Parameters = { memoryKiB: 19_456, passes: 2, lanes: 1 };

// A hash takes a whole thread of libuv's pool, which has four: one is left to files and name look-ups.
const defaultConcurrency = Math.min(availableParallelism(), 3);

/** Argon2id (RFC 9106) under a keyed pepper, which is argon2's own `secret` input. */
export class Argon2PasswordHasher implements PasswordHasher {
  private readonly current: Pepper;
  private readonly options;
  private readonly limited;
  private readonly decoy: Promise<string>;

  /**
   * @param peppers the current one first; older ones verify still
   * @param concurrency hashes worked on at once; more wait their turn
   * @throws when there is no pepper
   */
  constructor(
    private readonly peppers: readonly Pepper[],
    parameters: Argon2Parameters = defaultParameters,
    concurrency: number = defaultConcurrency,
  ) {
    const [current] = peppers;
    if (!current) throw new Error('a pepper is needed');
    this.current = current;
    const { memoryKiB, passes, lanes } = parameters;
    this.options = { type: argon2id, memoryCost: memoryKiB, timeCost: passes, parallelism: lanes } as const;
    this.limited = limitConcurrency(concurrency);
    this.decoy = this.hash(randomBytes(32).toString('base64'));
  }

  async hash(password: string): Promise<string> {
    const { keyId, key } = this.current;
    const phc = await this.limited(() => hash(normalise(password), { ...this.options, secret: key }));
    return `${keyId}:${phc}`;
  }

  async verify(stored: string | undefined, password: string): Promise<boolean> {
    const readable = this.read(stored);
    if (readable)
      return this.limited(() => verify(readable.phc, normalise(password), { secret: readable.pepper.key }));
    // Whether there is such a user must not show in the time that the answer takes.
    const decoy = this.read(await this.decoy);
    if (decoy) await this.limited(() => verify(decoy.phc, normalise(password), { secret: decoy.pepper.key }));
    return false;
  }

  needsRehash(stored: string): boolean {
    const readable = this.read(stored);
    return !readable || readable.pepper !== this.current || needsRehash(readable.phc, this.options);
  }

  private read(stored: string | undefined): { pepper: Pepper; phc: string } | undefined {
    const [, keyId, phc] =
      /^([^:]+):(\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$[\w+/]+\$[\w+/]+)$/.exec(stored ?? '') ?? [];
    const pepper = this.peppers.find((one) => one.keyId === keyId);
    return pepper && phc ? { pepper, phc } : undefined;
  }
}

/** The same password typed on two keyboards may differ in code points (NIST SP 800-63B section 5.1.1.2). */
const normalise = (password: string): string => password.normalize('NFKC');
