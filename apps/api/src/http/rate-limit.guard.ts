import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressBlock } from './client-address';
import { contractOf } from './endpoint.decorator';
import { RateLimits } from './rate-limits';

/** Counts a request on whoever makes it: a session, a service token, else an address. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const { principal, clientAddress } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { limit = 'requests' } = contractOf(context);
    // A service signs in many people from one address: the tight limits are for people.
    if (principal?.kind === 'service') await this.limits.take('requests', principal.tokenId, reply);
    else await this.limits.take(limit, principal?.sessionId ?? addressBlock(clientAddress), reply);
    return true;
  }
}
