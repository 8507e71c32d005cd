import { Controller, Inject, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { getLiveness, getReadiness, type AnswerOf } from '@sallyport/contracts';
import type { FastifyReply } from 'fastify';
import { Endpoint } from '../http';
import { HEALTH_CHECKS, type HealthCheck } from './health-check';

const ok = { status: 'ok' } as const;

@Controller()
export class HealthController implements BeforeApplicationShutdown {
  private isStopping = false;

  constructor(@Inject(HEALTH_CHECKS) private readonly checks: readonly HealthCheck[]) {}

  @Endpoint(getLiveness)
  live(): AnswerOf<typeof getLiveness> {
    return ok;
  }

  @Endpoint(getReadiness)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<AnswerOf<typeof getReadiness>> {
    const results = await Promise.all(
      this.checks.map(async (check) => [check.name, await resultOf(check)] as const),
    );
    const isReady = !this.isStopping && results.every(([, { status }]) => status === 'ok');
    if (!isReady) void reply.code(503);
    return { status: isReady ? 'ok' : 'unavailable', checks: Object.fromEntries(results) };
  }

  /** Load balancers stop sending new requests while those in flight are finished. */
  beforeApplicationShutdown(): void {
    this.isStopping = true;
  }
}

/** Does not say why: anybody may ask. The log does. */
const resultOf = (part: HealthCheck) =>
  part.check().then(
    () => ok,
    () => ({ status: 'unavailable' }) as const,
  );
