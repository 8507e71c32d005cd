import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@sallyport/config';
import type { LimitName } from '@sallyport/contracts';
import { RATE_LIMITER, type RateLimit, type RateLimiter } from '@sallyport/ports';
import type { FastifyReply } from 'fastify';
import { Problem } from './problem';

/** How often one caller may ask, a minute. They keep strangers from wearing out the hasher; guesses have budgets of their own. */
const pointsPerMinute: Readonly<Record<LimitName, number>> = {
  organizations: 120,
  logins: 120,
  'password-resets': 30,
  verifications: 600,
  // One address reports of the messages of all.
  'provider-callbacks': 60_000,
  requests: 6_000,
};

interface Limit extends RateLimit {
  /** RateLimit-Policy header (IETF draft-ietf-httpapi-ratelimit-headers). */
  readonly policy: string;
}

@Injectable()
export class RateLimits {
  private readonly limits: Readonly<Record<LimitName, Limit>>;

  constructor(
    @Inject(RATE_LIMITER) private readonly limiter: RateLimiter,
    @Inject(CONFIG) { rateLimitScale }: Config,
  ) {
    const limit = ([name, perMinute]: [string, number]): [string, Limit] => {
      const points = Math.max(1, Math.round(perMinute * rateLimitScale));
      return [name, { name, points, seconds: 60, policy: `"${name}";q=${points};w=60` }];
    };
    this.limits = Object.fromEntries(Object.entries(pointsPerMinute).map(limit)) as Record<LimitName, Limit>;
  }

  /**
   * Takes a point of a caller's limit and tells in the reply how many are left.
   * @throws Problem `rate_limited`; `unavailable` when nobody can tell, since a limit that is not kept is none
   */
  async take(name: LimitName, caller: string, reply: FastifyReply): Promise<void> {
    const limit = this.limits[name];
    const { allowed, remaining, resetSeconds } = await this.limiter
      .consume(limit, caller)
      .catch((cause: unknown) => {
        throw new Problem('unavailable', { cause, members: { retryAfterSeconds: 1 } });
      });
    void reply.header('ratelimit-policy', limit.policy);
    void reply.header('ratelimit', `"${name}";r=${remaining};t=${resetSeconds}`);
    if (!allowed) throw new Problem('rate_limited', { members: { retryAfterSeconds: resetSeconds } });
  }
}
