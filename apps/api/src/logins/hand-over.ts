import type { Login } from '@sallyport/contracts';
import { LOGIN_TAKES_AT_MOST, SECOND } from '@sallyport/domain';
import type { FastifyReply } from 'fastify';
import { clearCookie, setCookie } from '../http/cookies';
import { SESSION_LIFETIME } from './complete-login';
import type { LoginReply } from './login-reply';

/** How a client wants its secrets: as cookies, which scripts cannot read, or in the body. */
export type TokenDelivery = 'cookie' | 'body';

const DEVICE_COOKIE_SECONDS = 400 * 24 * 3_600;

/** Answers a command on a login, and hands its secrets over. */
export function handOver(result: LoginReply, delivery: TokenDelivery, reply: FastifyReply): Login {
  const { login, loginToken, sessionToken, deviceToken, backupCodes } = result;
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
