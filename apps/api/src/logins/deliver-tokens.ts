import type { Login } from '@sallyport/contracts';
import { LOGIN_TAKES_AT_MOST, SECOND } from '@sallyport/domain';
import { SESSION_LIFETIME, type SecretToken, type SignInReply } from '@sallyport/sign-in';
import type { FastifyReply } from 'fastify';
import { clearCookie, setCookie } from '../http/cookies';
import { formatToken, type TokenKind } from '../http/secret-token';

/** How a client wants its secrets: as cookies, which scripts cannot read, or in the body. */
export type TokenDelivery = 'cookie' | 'body';

const DEVICE_COOKIE_SECONDS = 400 * 24 * 3_600;

const textOf = (kind: TokenKind, token: SecretToken | undefined): string | undefined =>
  token && formatToken(kind, token);

/** Answers a command on a login, and delivers its secrets. */
export function deliverTokens(result: SignInReply, delivery: TokenDelivery, reply: FastifyReply): Login {
  const { login, backupCodes } = result;
  const loginToken = textOf('login', result.loginToken);
  const sessionToken = textOf('session', result.sessionToken);
  const deviceToken = textOf('device', result.deviceToken);
  const codes = backupCodes && { backupCodes: [...backupCodes] };
  const body: Login = { ...login, reasons: [...login.reasons], factors: [...login.factors], ...codes };
  if (delivery === 'body') {
    return {
      ...body,
      ...(body.session && sessionToken && { session: { ...body.session, token: sessionToken } }),
      ...(loginToken && { loginToken }),
      ...(deviceToken && { deviceToken }),
    };
  }
  if (loginToken) setCookie(reply, 'login', loginToken, LOGIN_TAKES_AT_MOST / SECOND);
  if (deviceToken) setCookie(reply, 'device', deviceToken, DEVICE_COOKIE_SECONDS);
  if (sessionToken && body.session) {
    setCookie(reply, 'session', sessionToken, SESSION_LIFETIME / SECOND);
    clearCookie(reply, 'login');
  }
  return body;
}
