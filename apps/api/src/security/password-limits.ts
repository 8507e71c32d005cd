import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@sallyport/config';
import { DomainError } from '@sallyport/domain';
import { emailKeyOf, KeyRing } from '@sallyport/event-store';
import { RATE_LIMITER, type RateLimit, type RateLimiter } from '@sallyport/ports';
import { networkOf } from '../http/client-address';

/**
 * Wrong passwords in an hour from devices that are not trusted: of one network at all accounts, and of one network at one
 * address. The second is well over what locks a user; it keeps one network from growing the log.
 */
const PER_HOUR = { network: 100, address: 50 } as const;

/**
 * Counts passwords by network, whether or not somebody has the address: what is counted only for users would reveal who
 * is one. Counting over all accounts slows down whoever tries one password at many. Kept outside the log, which strangers
 * must not be able to grow.
 */
@Injectable()
export class PasswordLimits {
  constructor(
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(RATE_LIMITER) private readonly limiter: RateLimiter,
    @Inject(CONFIG) private readonly config: Pick<Config, 'rateLimitScale'>,
  ) {}

  /** Counts a password before it is judged. @throws DomainError `rate_limited` with `retryAfterSeconds` */
  async take(address: string, ip: string): Promise<void> {
    const network = networkOf(ip);
    await this.takeFrom('network', network);
    await this.takeFrom('address', this.keyOf(address, network));
  }

  /** It was right: nobody is guessing. */
  async giveBack(address: string, ip: string): Promise<void> {
    const network = networkOf(ip);
    await this.limiter.giveBack(this.limitOf('network'), network, 1);
    await this.limiter.giveBack(this.limitOf('address'), this.keyOf(address, network), 1);
  }

  private keyOf(address: string, network: string): string {
    return `${emailKeyOf(this.keys, address)}/${network}`;
  }

  private async takeFrom(budget: keyof typeof PER_HOUR, key: string): Promise<void> {
    const { allowed, resetSeconds } = await this.limiter.consume(this.limitOf(budget), key);
    if (!allowed) throw new DomainError('rate_limited', { retryAfterSeconds: resetSeconds });
  }

  private limitOf(budget: keyof typeof PER_HOUR): RateLimit {
    const points = Math.ceil(PER_HOUR[budget] * this.config.rateLimitScale);
    return { name: `passwords-per-${budget}`, points, seconds: 3_600 };
  }
}
