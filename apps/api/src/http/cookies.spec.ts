import { Controller, Res } from '@nestjs/common';
import { endpoint } from '@sallyport/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { clearCookie, setCookie } from './cookies';
import { Endpoint } from './endpoint.decorator';
import { edgeApp, tokens } from './spec-support/edge-app';

const common = {
  method: 'POST',
  summary: 'x',
  tag: 'x',
  access: 'public',
  stepUp: false,
  scopes: [],
  notifies: [],
  problems: [],
} as const;
const give = endpoint({ ...common, path: '/give', answers: { 204: { description: 'x' } } });
const take = endpoint({ ...common, path: '/take', answers: { 204: { description: 'x' } } });

@Controller()
class CookieController {
  @Endpoint(give)
  give(@Res({ passthrough: true }) reply: FastifyReply): void {
    setCookie(reply, 'session', tokens.member, 3_600);
    setCookie(reply, 'login', tokens.login, 600);
  }

  @Endpoint(take)
  take(@Res({ passthrough: true }) reply: FastifyReply): void {
    clearCookie(reply, 'device');
  }
}

describe('our cookies', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await edgeApp({ controllers: [CookieController] });
  });
  afterAll(() => app.close());

  it('are bound to the host, kept from scripts, and sent to no other site', async () => {
    const { cookies } = await app.inject({ method: 'POST', url: '/v1/give' });
    const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' };
    expect(cookies).toEqual([
      { name: '__Host-sallyport', value: tokens.member, maxAge: 3_600, ...attributes },
      { name: '__Host-sallyport-login', value: tokens.login, maxAge: 600, ...attributes },
    ]);
  });

  it('are taken back with the same attributes', async () => {
    const { cookies } = await app.inject({ method: 'POST', url: '/v1/take' });
    expect(cookies).toMatchObject([
      { name: '__Host-sallyport-device', value: '', maxAge: 0, secure: true, path: '/' },
    ]);
  });
});
