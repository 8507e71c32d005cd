import type { FastifyInstance } from 'fastify';
import type { Instant } from '@sallyport/domain';
import type { LoginPrincipal, Principal } from './authentication';
import type { RequestCommand } from './request-command';

declare module 'fastify' {
  interface FastifyRequest {
    /** When the request came in. */
    now: Instant;
    /** The address of whoever asks, as far as it can be believed. */
    clientAddress: string;
    /** Set by the access guard. */
    principal: Principal | undefined;
    /** The login whose token was shown; set by the access guard. */
    login: LoginPrincipal | undefined;
    /** The parts of the request that its contract names, checked; set by the input guard. */
    input: unknown;
    /** Set as soon as something wants to be recorded under this request. */
    command: RequestCommand | undefined;
    /** The body as it came: what an Idempotency-Key or a signature is about. */
    rawBody: Buffer | undefined;
  }
}

/** Requests are given all their fields when they are made, so that they stay of one shape and fast to read. */
export function decorateRequests(instance: FastifyInstance): void {
  instance.decorateRequest('now', '');
  instance.decorateRequest('clientAddress', '');
  instance.decorateRequest('principal', undefined);
  instance.decorateRequest('login', undefined);
  instance.decorateRequest('input', undefined);
  instance.decorateRequest('command', undefined);
  instance.decorateRequest('rawBody', undefined);
}
