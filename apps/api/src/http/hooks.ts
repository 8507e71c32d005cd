import type { Config } from '@sallyport/config';
import type { Clock } from '@sallyport/ports';
import type { FastifyInstance } from 'fastify';
import { clientAddress } from './client-address';
import type { LastWritten } from './read-your-writes';
import type { securityHeaders } from './security-headers';

/** Gives each request its moment and the address it comes from, and its reply what every reply carries. */
export function stampRequests(
  instance: FastifyInstance,
  clock: Clock,
  { trustedProxies }: Pick<Config, 'trustedProxies'>,
  headersAt: ReturnType<typeof securityHeaders>,
): void {
  instance.addHook('onRequest', (request, reply, done) => {
    const forwardedFor = request.headers['x-forwarded-for'];
    request.now = clock.now();
    request.clientAddress = clientAddress(request.ip ?? '', forwardedFor?.toString(), trustedProxies);
    void reply.headers(headersAt(request.url)).header('x-request-id', request.id);
    done();
  });
}

/**
 * Tells the client how far the log is now, also when the answer is no: failures are recorded as well. Not when a call
 * that anyone can make is refused: whether something was recorded would reveal who is a user.
 */
export function tellPositions(instance: FastifyInstance, lastWritten: LastWritten): void {
  instance.addHook('onSend', (request, reply, _payload, done) => {
    const position = request.command?.written.last ?? 0;
    if (position > 0) {
      lastWritten.note(position);
      const isStranger = request.principal === undefined && request.login === undefined;
      if (!(isStranger && reply.statusCode >= 400)) void reply.header('sallyport-position', position);
    }
    done();
  });
}
