import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@sallyport/config';
import { DomainError } from '@sallyport/domain';
import { KeyRing } from '@sallyport/event-store';
import { RATE_LIMITER, RateLimiterUnavailable, type RateLimit, type RateLimiter } from '@sallyport/ports';
import type { UserContext } from '@sallyport/sign-in';

/**
 * Codes in an hour: that one user has sent, by SMS and push; and by SMS to numbers that nobody has proved to hold, per
 * organization, per number, and per range of numbers that differ in their last three digits. Per prefix, which is an
 * operator or so, those that did not come back.
 */
const PER_HOUR = { user: 10, organization: 1_000, range: 30, number: 10, prefix: 100 } as const;

/**
 * A code that comes back makes up for itself and four that do not: a prefix of which less than a fifth comes back runs
 * out of its budget, and nothing is sent there for the rest of the hour. People who enrol type in most of their codes;
 * who is paid for each SMS that arrives types in none.
 */
const PROOF_IS_WORTH = 5;
/** The plus sign and six digits. */
const PREFIX_LENGTH = 7;

/**
 * Keeps messages from being used as a weapon (SMS bombing) or a source of income (SMS pumping, which fills adjacent
 * numbers of one operator). Beside the waiting time between two codes, and whoever asks. Taken from before the event
 * is recorded that the message would come of.
 */
@Injectable()
export class MessageBudget {
  constructor(
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(RATE_LIMITER) private readonly limiter: RateLimiter,
    @Inject(CONFIG) private readonly config: Pick<Config, 'rateLimitScale'>,
  ) {}

  /**
   * A push, or an SMS to the number that the user has proved to hold. No budget of the number: strangers, who can name any
   * number as theirs, would use it up and so keep its holder from signing in.
   * @throws DomainError `resend_too_soon` with `retryAfterSeconds`
   */
  takeForEnrolled({ userId }: Pick<UserContext, 'userId'>): Promise<void> {
    return this.takeFrom('user', userId);
  }

  /**
   * A message to a number that is only claimed to be the user's.
   * @throws DomainError `resend_too_soon` with `retryAfterSeconds`
   */
  async takeForClaimed(
    { userId, organizationId }: Pick<UserContext, 'userId' | 'organizationId'>,
    phone: string,
  ): Promise<void> {
    await this.takeFrom('user', userId);
    await this.takeFrom('organization', organizationId);
    // Keyed, so that the limiter's store holds no numbers.
    await this.takeFrom('range', this.keys.lookup('sms-range', phone.slice(0, -3)));
    await this.takeFrom('number', this.keys.lookup('sms-number', phone));
    await this.takeFrom('prefix', this.prefixKey(phone));
  }

  /** A code came back from a number that was only claimed until then. */
  async noteProved(phone: string): Promise<void> {
    try {
      await this.limiter.giveBack(this.limitOf('prefix'), this.prefixKey(phone), PROOF_IS_WORTH);
    } catch (error) {
      // Who has proved to hold a number does so, whether or not it can be counted.
      if (!(error instanceof RateLimiterUnavailable)) throw error;
    }
  }

  private prefixKey(phone: string): string {
    return this.keys.lookup('sms-prefix', phone.slice(0, PREFIX_LENGTH));
  }

  private async takeFrom(budget: keyof typeof PER_HOUR, key: string): Promise<void> {
    const { allowed, resetSeconds } = await this.limiter.consume(this.limitOf(budget), key);
    if (!allowed) throw new DomainError('resend_too_soon', { retryAfterSeconds: resetSeconds });
  }

  private limitOf(budget: keyof typeof PER_HOUR): RateLimit {
    const points = Math.ceil(PER_HOUR[budget] * this.config.rateLimitScale);
    return { name: `sms-per-${budget}`, points, seconds: 3_600 };
  }
}
