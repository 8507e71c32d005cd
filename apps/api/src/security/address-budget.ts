import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@sallyport/config';
import { DomainError } from '@sallyport/domain';
import { emailKeyOf, KeyRing } from '@sallyport/event-store';
import { RATE_LIMITER, type RateLimit, type RateLimiter } from '@sallyport/ports';

/** Sign-ins an hour at one address from devices that are not known. */
const PER_HOUR = 100;

/**
 * Counts sign-ins by address, whether or not somebody has it: what is counted only for users would tell who is one.
 * Kept outside the log, which strangers must not be able to grow.
 */
@Injectable()
export class AddressBudget {
  private readonly limit: RateLimit;

  constructor(
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(RATE_LIMITER) private readonly limiter: RateLimiter,
    @Inject(CONFIG) { rateLimitScale }: Pick<Config, 'rateLimitScale'>,
  ) {
    this.limit = {
      name: 'sign-ins-per-address',
      points: Math.ceil(PER_HOUR * rateLimitScale),
      seconds: 3_600,
    };
  }

  /** @throws DomainError `invalid_credentials` when it is used up: no hash is spent on it any more */
  async take(address: string): Promise<void> {
    const { allowed } = await this.limiter.consume(this.limit, emailKeyOf(this.keys, address));
    if (!allowed) throw new DomainError('invalid_credentials');
  }
}
