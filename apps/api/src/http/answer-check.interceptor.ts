import { Readable } from 'node:stream';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { contractOf } from './endpoint.decorator';

/** In tests, answers that break their contract are errors: what clients may rely on is checked by every test there is. */
@Injectable()
export class AnswerCheck implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const { method, path, answers } = contractOf(context);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body) => {
        // Lines that are made as the client takes them.
        if (body instanceof Readable) return body;
        const answer = answers[reply.statusCode];
        if (!answer)
          throw new Error(`${method} ${path} answers ${reply.statusCode}, which its contract does not name`);
        const fits = answer.schema
          ? answer.schema.safeParse(body)
          : { success: body === undefined, error: undefined };
        if (!fits.success)
          throw new Error(`${method} ${path} breaks its contract: ${fits.error?.message ?? 'it has a body'}`);
        return body;
      }),
    );
  }
}
