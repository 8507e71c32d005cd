import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language } from '@sallyport/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedLanguage } from './asked-language';
import type { LoginPrincipal, Principal, SessionPrincipal } from './authentication';
import { deviceTokenOf } from './credentials';

/** What is known of the browser or app that asks. */
export interface RequestClient {
  readonly ip: string;
  readonly userAgent: string;
  /** Of the cookie or header; not checked yet. */
  readonly deviceToken: string | undefined;
}

const fromRequest = <Value>(read: (request: FastifyRequest) => Value) =>
  createParamDecorator((_data: unknown, context: ExecutionContext) =>
    read(context.switchToHttp().getRequest<FastifyRequest>()),
  );

/** Fails loudly: the contract of the handler does not ask for what its parameter needs. */
function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the endpoint does not ask for ${what}`);
  return value;
}

/** Parameter: the {@link SessionPrincipal}. For calls that services may not make. */
export const CurrentSession = fromRequest((request): SessionPrincipal => {
  const { principal } = request;
  return required(principal?.kind === 'session' ? principal : undefined, 'a session');
});

/** Parameter: the {@link Principal}, a session or a service. */
export const CurrentPrincipal = fromRequest((request): Principal => required(request.principal, 'a session'));

/** Parameter: the {@link Principal} if the caller of a public call is a service, else undefined. */
export const OptionalPrincipal = fromRequest((request) => request.principal);

/** Parameter: the {@link LoginPrincipal} of the login in the path. */
export const CurrentLogin = fromRequest((request): LoginPrincipal =>
  required(request.login, 'a login token'),
);

/**
 * Parameter: the {@link Language} that the caller asks for. The answer then says in which language it is, and to caches
 * that it depends on what was asked for.
 */
export const AskedLanguage = createParamDecorator((_data: unknown, context: ExecutionContext): Language => {
  const http = context.switchToHttp();
  const language = askedLanguage(http.getRequest<FastifyRequest>().headers['accept-language']);
  const reply = http.getResponse<FastifyReply>();
  const { vary } = reply.getHeaders();
  void reply.header('content-language', language);
  void reply.header('vary', vary === undefined ? 'Accept-Language' : `${String(vary)}, Accept-Language`);
  return language;
});

/** Parameter: the {@link RequestClient}. */
export const Client = fromRequest((request): RequestClient => ({
  ip: request.clientAddress,
  userAgent: request.headers['user-agent'] ?? '',
  deviceToken: deviceTokenOf(request),
}));
