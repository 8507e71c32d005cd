import { finished } from 'node:stream';
import type { Config } from '@sallyport/config';
import type { Observer } from '@sallyport/ports';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from './logger';

/** What a request asked for, without what stands in its address: a path may hold the token of a link. */
const routeOf = (request: FastifyRequest): string =>
  request.is404 ? 'none' : (request.routeOptions.url ?? 'none');

/**
 * Counts and times each request once it is answered, and writes a line of it: in production by default; elsewhere, where
 * a person looks on, at level `debug`; what is asked of health and metrics all the time at `trace`.
 */
export function watchRequests(
  instance: FastifyInstance,
  { metrics }: Pick<Observer, 'metrics'>,
  logger: Logger,
  { env }: Pick<Config, 'env'>,
): void {
  instance.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request);
    const { method } = request;
    const status = reply.statusCode;
    const labels = { method, route, status: String(status) };
    metrics.observe('sallyport_http_request_duration_seconds', labels, reply.elapsedTime / 1_000);
    const level = /\/(health\/|metrics$)/.test(route) ? 'trace' : env === 'production' ? 'info' : 'debug';
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    logger[level]({ requestId: request.id, method, route, status, milliseconds }, 'request');
    done();
  });
}

/** Makes each request the first span of its trace; what is done for it comes under it. */
export function traceRequests(instance: FastifyInstance, { tracer }: Pick<Observer, 'tracer'>): void {
  // Behind the reading of the body, which loses the context of what is under way.
  instance.addHook('preValidation', (request, reply, done) => {
    const name = `${request.method} ${routeOf(request)}`;
    void tracer.span(name, { kind: 'request', correlationId: request.id }, () => {
      done();
      return answered(reply);
    });
  });
}

/** Resolves when the answer is out, or nobody is there any more to take it. */
const answered = (reply: FastifyReply): Promise<void> =>
  new Promise((resolve) => finished(reply.raw, () => resolve()));
