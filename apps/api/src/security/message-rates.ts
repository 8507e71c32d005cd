import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@sallyport/config';
import { RESEND_AFTER, SENDS_PER_LOGIN } from '@sallyport/domain';

/** How often messages may be sent, under the configured scale. */
@Injectable()
export class MessageRates {
  /** Milliseconds between two codes of one kind. */
  readonly resendAfter: number;
  /** Codes within one login at most. */
  readonly sendLimit: number;

  constructor(@Inject(CONFIG) { rateLimitScale }: Pick<Config, 'rateLimitScale'>) {
    this.resendAfter = RESEND_AFTER / rateLimitScale;
    this.sendLimit = SENDS_PER_LOGIN * rateLimitScale;
  }
}
