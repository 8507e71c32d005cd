import type { FastifyReply, FastifyRequest } from 'fastify';

/** The `__Host-` prefix makes browsers refuse them from another host, another path or a connection in clear (RFC 6265bis). */
const names = {
  session: '__Host-sallyport',
  device: '__Host-sallyport-device',
  login: '__Host-sallyport-login',
} as const;
export type CookieKind = keyof typeof names;

// Strict: our pages are same-site with the API, and no link from elsewhere has to arrive signed in.
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;

/** The token in one of our cookies. */
export const cookieOf = (request: FastifyRequest, kind: CookieKind): string | undefined =>
  request.cookies[names[kind]];

/** Hands a browser a token, for as many seconds as it is good for. */
export function setCookie(reply: FastifyReply, kind: CookieKind, token: string, maxAgeSeconds: number): void {
  void reply.setCookie(names[kind], token, { ...attributes, maxAge: maxAgeSeconds });
}

export function clearCookie(reply: FastifyReply, kind: CookieKind): void {
  void reply.clearCookie(names[kind], attributes);
}

/** Whether the browser added one of our cookies of its own accord. */
export const hasAnyCookie = (request: FastifyRequest): boolean =>
  Object.values(names).some((name) => request.cookies[name] !== undefined);
