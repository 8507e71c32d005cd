import cookie from '@fastify/cookie';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '@sallyport/config';
import {
  CLOCK,
  IDEMPOTENCY_STORE,
  TIMERS,
  unobserved,
  type Clock,
  type IdempotencyStore,
  type Observer,
  type Timers,
} from '@sallyport/ports';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { servePages } from '../pages/serve-pages';
import { AnswerCheck } from './answer-check.interceptor';
import { serveDocs } from './docs';
import { readCallBackBodies } from './call-back-body';
import { decorateRequests } from './fastify-request';
import { stampRequests, tellPositions } from './hooks';
import { keepAnswers } from './idempotency';
import { readJsonBodies } from './json-body';
import { nestLogger, LOGGER, type Logger } from './logger';
import { Problem, renderProblem } from './problem';
import { LastWritten } from './read-your-writes';
import { requestId } from './request-id';
import { RouteTable } from './route-table';
import { securityHeaders } from './security-headers';
import { traceRequests, watchRequests } from './watch-requests';

/** Of the HTTP contract. */
const version = '1.0.0';
/** Bodies are a few fields; a password is at most 1,024 bytes. */
const bodyLimit = 64 * 1024;
/** Tokens of links stand in paths. */
const maxParamLength = 512;

/**
 * Makes the HTTP app of a module which imports HttpModule, ready to be listened with or injected into.
 * @throws what the module's providers throw
 */
export async function createApp(
  module: Type | object,
  config: Config,
  observer: Observer = unobserved,
): Promise<NestFastifyApplication> {
  const headersAt = securityHeaders(config);
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit,
    routerOptions: { maxParamLength },
    genReqId: requestId,
    // No middleware of Nest's is used; without it every request is a little faster.
    skipMiddie: true,
    // The router refuses malformed addresses before any hook runs.
    frameworkErrors: (_error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const problem = renderProblem(new Problem('not_found'), config.publicUrl, request.id);
      void reply.code(404).headers(headersAt('/v1/')).type('application/problem+json').send(problem);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  const logger = app.get<Logger>(LOGGER);
  app.useLogger(nestLogger(logger));
  const instance = app.getHttpAdapter().getInstance();
  const routes = app.get(RouteTable);
  routes.watch(instance);
  decorateRequests(instance);
  readJsonBodies(instance);
  readCallBackBodies(instance);

  stampRequests(instance, app.get<Clock>(CLOCK), config, headersAt);
  watchRequests(instance, observer, logger, config);
  if (config.otlpEndpoint !== undefined) traceRequests(instance, observer);
  await app.register(cookie);
  tellPositions(instance, app.get(LastWritten));
  keepAnswers(instance, {
    store: app.get<IdempotencyStore>(IDEMPOTENCY_STORE),
    timers: app.get<Timers>(TIMERS),
    logger,
  });
  if (config.env === 'test') app.useGlobalInterceptors(new AnswerCheck());
  serveDocs(instance, routes, version);
  if (!(await servePages(instance))) logger.warn('the pages are not built: npm run build');
  return app.init();
}
