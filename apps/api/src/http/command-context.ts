import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, CommandContext } from '@sallyport/event-store';
import type { FastifyRequest } from 'fastify';
import type { Principal } from './authentication';
import { commandOf } from './request-command';

/**
 * Parameter of a handler that changes something: on whose behalf it does. Before anybody is known (`POST /logins`)
 * the organization is empty, and nothing can be recorded under it until the handler has filled it in.
 */
export const Context = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  commandContextOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The context of a request's command. */
export function commandContextOf(request: FastifyRequest): CommandContext {
  const { commandId, startedAt, repeated, written } = commandOf(request);
  const { principal, login } = request;
  return {
    commandId,
    repeated,
    now: startedAt,
    actor: actorOf(principal, login?.userId),
    organizationId: principal?.organizationId ?? login?.organizationId ?? '',
    ...userOf(principal, login?.userId),
    correlationId: request.id,
    causationId: commandId,
    written,
  };
}

function actorOf(principal: Principal | undefined, loginUserId: string | undefined): Actor {
  if (principal?.kind === 'session') return { kind: 'user', id: principal.userId };
  if (principal?.kind === 'service') return { kind: 'service', id: principal.tokenId };
  return loginUserId === undefined ? { kind: 'system', id: 'anonymous' } : { kind: 'user', id: loginUserId };
}

function userOf(principal: Principal | undefined, loginUserId: string | undefined) {
  if (principal?.kind === 'session') return { userId: principal.userId, sessionId: principal.sessionId };
  return loginUserId === undefined ? {} : { userId: loginUserId };
}
