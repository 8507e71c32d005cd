import { Controller, Inject, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { getLiveness, getReadiness, getStart, type AnswerOf } from '@sallyport/contracts';
import type { FastifyReply } from 'fastify';
import { Endpoint } from '../http';
import { HEALTH_CHECKS, ok, type HealthCheck } from './health-check';

@Controller()
export class HealthController implements BeforeApplicationShutdown {
  private isStopping = false;
  private hasStarted = false;

  constructor(@Inject(HEALTH_CHECKS) private readonly checks: readonly HealthCheck[]) {}

  @Endpoint(getLiveness)
  live(): AnswerOf<typeof getLiveness> {
    return ok;
  }

  @Endpoint(getReadiness)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<AnswerOf<typeof getReadiness>> {
    const health = await this.look();
    if (health.status === 'unavailable') void reply.code(503);
    return health;
  }

  /** Stays as it is once it is so: whoever has started is asked whether it is ready. */
  @Endpoint(getStart)
  async started(@Res({ passthrough: true }) reply: FastifyReply): Promise<AnswerOf<typeof getStart>> {
    const health = await this.look();
    if (health.status === 'ok') this.hasStarted = true;
    if (!this.hasStarted) void reply.code(503);
    return health;
  }

  /** Load balancers stop sending new requests while those in flight are finished. */
  beforeApplicationShutdown(): void {
    this.isStopping = true;
  }

  private async look() {
    const results = await Promise.all(
      this.checks.map(async (check) => [check.name, await resultOf(check)] as const),
    );
    const worst = (status: string) => results.some(([, result]) => result.status === status);
    const status =
      this.isStopping || worst('unavailable') ? 'unavailable' : worst('behind') ? 'degraded' : 'ok';
    return { status, checks: Object.fromEntries(results) } as const;
  }
}

/** Does not say why a part is away: anybody may ask. The log does. */
const resultOf = (part: HealthCheck) => part.check().catch(() => ({ status: 'unavailable' }) as const);
