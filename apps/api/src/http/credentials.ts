import type { FastifyRequest } from 'fastify';
import { cookieOf } from './cookies';

const bearer = /^Bearer ([\w.~+/-]+=*)$/i;

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

/**
 * The session or service token of a request: an Authorization header if there is one, right or wrong, else the cookie.
 * Never both, so that a request has one credential and not a choice.
 */
export function credentialOf(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers;
  if (authorization !== undefined) return bearer.exec(authorization)?.[1] ?? '';
  return cookieOf(request, 'session');
}

export const loginTokenOf = (request: FastifyRequest): string | undefined =>
  headerOf(request, 'sallyport-login-token') ?? cookieOf(request, 'login');

export const deviceTokenOf = (request: FastifyRequest): string | undefined =>
  headerOf(request, 'sallyport-device-token') ?? cookieOf(request, 'device');
