import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Inject, Req } from '@nestjs/common';
import { CONFIG, type Config } from '@sallyport/config';
import { getMetrics, type AnswerOf } from '@sallyport/contracts';
import { OBSERVER, type Observer } from '@sallyport/ports';
import type { FastifyRequest } from 'fastify';
import { credentialOf, Endpoint, Problem } from '../http';

@Controller()
export class MetricsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(OBSERVER) private readonly observer: Observer,
  ) {}

  @Endpoint(getMetrics)
  read(@Req() request: FastifyRequest): Promise<AnswerOf<typeof getMetrics>> {
    this.admit(request);
    return this.observer.metrics.text();
  }

  /**
   * Rates of failed sign-ins and of lock-outs tell an attacker how the attack goes. An address would be no proof: behind
   * a proxy that says nothing of whom it speaks for, everybody comes from there.
   */
  private admit(request: FastifyRequest): void {
    const { env, metricsToken } = this.config;
    if (metricsToken === undefined) {
      if (env === 'production') throw new Problem('not_found');
    } else if (!isSame(credentialOf(request) ?? '', metricsToken)) throw new Problem('unauthenticated');
  }
}

const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
