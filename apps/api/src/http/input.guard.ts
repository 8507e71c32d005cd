import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Endpoint, InputOf } from '@sallyport/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { contractOf } from './endpoint.decorator';
import { Problem, type InputError } from './problem';

const nothing = z.strictObject({});

/** Lets in what fits the contract alone, also where the handler asks for none of it. */
@Injectable()
export class InputGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.input = parseInput(contractOf(context), request);
    return true;
  }
}

/**
 * Checks all three parts of a request.
 * @throws Problem `not_found` for a path that cannot name anything, `invalid_input` with each fault of the rest
 */
export function parseInput<E extends Endpoint>(
  contract: E,
  request: Pick<FastifyRequest, 'params' | 'query' | 'body'>,
): InputOf<E> {
  const params = (contract.params ?? nothing).safeParse(request.params);
  if (!params.success) throw new Problem('not_found');
  const query = (contract.query ?? nothing).safeParse(request.query);
  // A call whose fields are all optional can be made without a body.
  const body = (contract.body ?? nothing).safeParse(request.body === undefined ? {} : request.body);
  if (query.success && body.success) {
    return { params: params.data, query: query.data, body: body.data } as unknown as InputOf<E>;
  }
  throw new Problem('invalid_input', {
    errors: [...faults('query', query.error), ...faults('body', body.error)],
  });
}

const faults = (part: string, error: z.ZodError | undefined): InputError[] =>
  (error?.issues ?? []).map(({ path, message }) => ({
    path: [part, ...path].map(String).join('.'),
    message,
  }));
