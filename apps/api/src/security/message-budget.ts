import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@sallyport/config';
import { DomainError } from '@sallyport/domain';
import { KeyRing } from '@sallyport/event-store';
import { RATE_LIMITER, type RateLimit, type RateLimiter } from '@sallyport/ports';

/** Codes by SMS in an hour: that one user asks for, to one number, and to numbers that differ in their last three digits. */
const PER_HOUR = { user: 10, number: 10, range: 30 } as const;

/**
 * Keeps messages from being used as a weapon (SMS bombing) or a source of income (SMS pumping, which fills adjacent
 * numbers of one operator). Beside the waiting time between two codes, and whoever asks.
 */
@Injectable()
export class MessageBudget {
  constructor(
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(RATE_LIMITER) private readonly limiter: RateLimiter,
    @Inject(CONFIG) private readonly config: Pick<Config, 'rateLimitScale'>,
  ) {}

  /** @throws DomainError `resend_too_soon` with `retryAfterSeconds` */
  async take(userId: string, phone: string): Promise<void> {
    await this.takeFrom('user', userId);
    // Keyed, so that the limiter's store holds no numbers.
    await this.takeFrom('range', this.keys.lookup('sms-range', phone.slice(0, -3)));
    await this.takeFrom('number', this.keys.lookup('sms-number', phone));
  }

  private async takeFrom(budget: keyof typeof PER_HOUR, key: string): Promise<void> {
    const points = Math.ceil(PER_HOUR[budget] * this.config.rateLimitScale);
    const limit: RateLimit = { name: `sms-per-${budget}`, points, seconds: 3_600 };
    const { allowed, resetSeconds } = await this.limiter.consume(limit, key);
    if (!allowed) throw new DomainError('resend_too_soon', { retryAfterSeconds: resetSeconds });
  }
}
