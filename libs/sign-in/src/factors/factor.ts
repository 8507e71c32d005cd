import type { Factors, FactorType, Instant } from '@sallyport/domain';
import type { Channel } from '../channels';
import type { UserContext } from '../contexts';
import type { SignInParts } from '../sign-in-parts';

/** Factors that exist. `passkey` is a name in the contract, and a folder here once it works. */
export type WorkingFactor = Exclude<FactorType, 'passkey'>;

/** A code that was sent: derived of its challenge and counter, never stored. */
export interface SentCode {
  readonly challengeId: string;
  readonly counter: number;
  readonly keyId: string;
  readonly expiresAt: Instant;
}

export type Verdict =
  | { readonly right: true; readonly factorId: string | null }
  | { readonly right: false; readonly reason: 'wrong' | 'expired' | 'used' };

export const wrong = { right: false, reason: 'wrong' } as const satisfies Verdict;

/** One kind of second factor: what it is worth, and how its codes are judged. */
export interface Factor {
  /** Its codes are sent. */
  readonly isDelivered: boolean;
  /** RFC 8176. */
  readonly amr: string;
  /** The user can answer with it. */
  isEnrolled(factors: Factors): boolean;
  /** Through what its codes reach the user. */
  channel(factors: Factors): Channel;
  /** Enough to recognize it by; never a secret. */
  hint(factors: Factors): { readonly hint?: string; readonly remaining?: number };
  /**
   * Judges a code. What may be used once is used up by a right answer: of many in parallel one is right.
   * @param sent what a code that was sent is judged by; using it up is left to the stream of its challenge
   */
  judge(parts: SignInParts, context: UserContext, code: string, sent: SentCode | undefined): Promise<Verdict>;
}
