import cookie from '@fastify/cookie';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '@sallyport/config';
import { CLOCK, IDEMPOTENCY_STORE, type Clock, type IdempotencyStore } from '@sallyport/ports';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AnswerCheck } from './answer-check.interceptor';
import { clientAddress } from './client-address';
import { decorateRequests } from './fastify-request';
import { keepAnswers } from './idempotency';
import { readJsonBodies } from './json-body';
import { nestLogger, LOGGER, type Logger } from './logger';
import { problemOf, renderProblem } from './problem';
import { LastWritten } from './read-your-writes';
import { requestId } from './request-id';
import { RouteTable } from './route-table';
import { securityHeaders } from './security-headers';

/** Bodies are a few fields; a password is at most 1,024 bytes. */
const bodyLimit = 64 * 1024;
/** Tokens of links stand in paths. */
const maxParamLength = 512;

/**
 * Makes the HTTP app of a module which imports HttpModule, ready to be listened with or injected into.
 * @throws what the module's providers throw
 */
export async function createApp(module: Type | object, config: Config): Promise<NestFastifyApplication> {
  const headersAt = securityHeaders(config);
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit,
    routerOptions: { maxParamLength },
    genReqId: requestId,
    // No middleware of Nest's is used; without it every request is a little faster.
    skipMiddie: true,
    // The router refuses malformed addresses before any hook runs.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const problem = renderProblem(problemOf({ ...error, statusCode: 404 }), config.publicUrl, request.id);
      void reply
        .code(404)
        .headers(headersAt('/v1/'))
        .header('content-type', 'application/problem+json')
        .send(problem);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  const logger = app.get<Logger>(LOGGER);
  app.useLogger(nestLogger(logger));
  const instance = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  app.get(RouteTable).watch(instance);
  decorateRequests(instance);
  readJsonBodies(instance);

  const clock = app.get<Clock>(CLOCK);
  instance.addHook('onRequest', (request, reply, done) => {
    request.now = clock.now();
    const forwardedFor = request.headers['x-forwarded-for'];
    request.clientAddress = clientAddress(request.ip, forwardedFor?.toString(), config.trustedProxies);
    void reply.headers(headersAt(request.url)).header('x-request-id', request.id);
    done();
  });
  await app.register(cookie);

  const lastWritten = app.get(LastWritten);
  instance.addHook('onSend', (request, reply, _payload, done) => {
    const position = request.command?.written.last ?? 0;
    if (position > 0) {
      lastWritten.note(position);
      void reply.header('sallyport-position', position);
    }
    done();
  });
  keepAnswers(instance, app.get<IdempotencyStore>(IDEMPOTENCY_STORE), logger);
  if (config.env === 'test') app.useGlobalInterceptors(new AnswerCheck());
  return app.init();
}
