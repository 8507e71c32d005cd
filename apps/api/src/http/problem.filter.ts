import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { CONFIG, type Config } from '@sallyport/config';
import { errorCodes } from '@sallyport/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOGGER, type Logger } from './logger';
import { Problem, problemOf, renderProblem } from './problem';
import { RouteTable } from './route-table';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly routes: RouteTable,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const problem = this.orOtherMethod(problemOf(error), request);
    const { status } = errorCodes[problem.code];
    // A list that is a moment behind is no failure.
    if (problem.code !== 'projection_behind') {
      if (status >= 500) this.logger.error({ err: error, ...about(problem, request) }, 'request failed');
      else this.logger.info(about(problem, request), 'request refused');
    }
    const { retryAfterSeconds } = problem.options.members ?? {};
    if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', Math.ceil(retryAfterSeconds));
    if (problem.code === 'unauthenticated') void reply.header('www-authenticate', 'Bearer');
    void reply
      .code(status)
      .headers(problem.options.headers ?? {})
      .header('content-type', 'application/problem+json')
      .send(renderProblem(problem, this.config.publicUrl, request.id));
  }

  /** Where no route was found, there may be one for another method (RFC 9110 section 15.5.6). */
  private orOtherMethod(problem: Problem, request: FastifyRequest): Problem {
    if (!request.is404) return problem;
    const allowed = this.routes.methodsAt(request.url);
    // Where the method is one of them, it is what was there that is gone: a file of an older build.
    if (allowed.length === 0 || allowed.includes(request.method)) return new Problem('not_found');
    return new Problem('method_not_allowed', { headers: { allow: allowed.join(', ') } });
  }
}

/** Who wanted what in vain (ASVS 5.0, 16.3.2). Ids alone; the route and not the address, which may hold the token of a link. */
function about({ code }: Problem, { id, method, routeOptions, principal, login }: FastifyRequest) {
  const who = principal ?? login;
  return {
    code,
    requestId: id,
    method,
    route: routeOptions?.url,
    ...(who && { organizationId: who.organizationId }),
    ...(who && 'userId' in who && { userId: who.userId }),
    ...(who && 'sessionId' in who && { sessionId: who.sessionId }),
    ...(who && 'tokenId' in who && { tokenId: who.tokenId }),
    ...(login && { loginId: login.loginId }),
  };
}
