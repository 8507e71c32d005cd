import type { KeyRing } from '@sallyport/event-store';
import type { Entropy, OneTimeCodes, PasswordHasher, PlaceFinder, Timers } from '@sallyport/ports';
import type { CommandLog } from './command-log';
import type { UserContext } from './contexts';
import type { Judgements } from './judgements';

/** How often somebody may try, and be sent messages. Outside the log, which strangers must not be able to grow. */
export interface SignInLimits {
  /**
   * A password from a device that is not trusted: counted for its network over all accounts, and for its network at this
   * address, whether or not somebody has it.
   * @throws DomainError `rate_limited` with `retryAfterSeconds`
   */
  takePassword(address: string, ip: string): Promise<void>;
  /** It was right: nobody has been guessing. */
  givePasswordBack(address: string, ip: string): Promise<void>;
  /**
   * A code for somebody, to what they have proved to hold.
   * @throws DomainError `resend_too_soon` with `retryAfterSeconds`
   */
  takeForEnrolled(context: Pick<UserContext, 'userId'>): Promise<void>;
  /**
   * A code to a number that is only claimed to be somebody's.
   * @throws DomainError `resend_too_soon` with `retryAfterSeconds`
   */
  takeForClaimed(context: Pick<UserContext, 'userId' | 'organizationId'>, phone: string): Promise<void>;
  /** A code came back from a number that was only claimed until then. */
  noteProved(phone: string): Promise<void>;
}

/** How often codes are sent. */
export interface MessageRates {
  /** Milliseconds between two codes of one kind. */
  readonly resendAfter: number;
  /** Codes within one login at most. */
  readonly sendLimit: number;
}

/** What sign-in works with, whoever runs it: the api, the demo or a simulation. */
export interface SignInParts {
  readonly log: CommandLog;
  readonly keys: KeyRing;
  readonly hasher: PasswordHasher;
  readonly codes: OneTimeCodes;
  readonly places: PlaceFinder;
  readonly entropy: Entropy;
  readonly timers: Timers;
  readonly limits: SignInLimits;
  readonly rates: MessageRates;
  readonly judgements: Judgements;
  /** Words for a browser or app: labels, never an identity. */
  readonly describeUserAgent: (userAgent: string) => {
    readonly label: string;
    readonly browser: string;
    readonly os: string;
  };
}
