import { Controller, Get } from '@nestjs/common';
import { endpoint, type Access, type Query } from '@sallyport/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import type { LoginPrincipal, Principal } from './authentication';
import { Endpoint } from './endpoint.decorator';
import { CurrentLogin, OptionalPrincipal } from './request.decorators';
import { edgeApp, loginId, session, tokens } from './spec-support/edge-app';

const call = (path: `/${string}`, access: Access, privileges: Pick<Query, 'stepUp' | 'scopes'> = {}) =>
  endpoint({
    method: 'GET',
    path,
    summary: path,
    tag: 'Access',
    access,
    ...privileges,
    ...(path.includes('{') && { params: z.strictObject({ loginId: z.string() }) }),
    answers: { 200: { description: 'Who asks', schema: z.unknown() } },
    problems: [],
  });

const order = endpoint({
  method: 'POST',
  path: '/orders',
  summary: 'Order',
  tag: 'Access',
  access: { session: {} },
  stepUp: { when: 'it is large', applies: ({ large }: { large: boolean }) => large },
  scopes: ['users:read'],
  notifies: [],
  body: z.strictObject({ large: z.boolean() }),
  answers: { 204: { description: 'Ordered' } },
  problems: [],
});

@Controller()
class AccessController {
  @Endpoint(call('/public', 'public'))
  public(@OptionalPrincipal() principal?: Principal) {
    return { kind: principal?.kind ?? 'nobody' };
  }

  @Endpoint(call('/session', { session: {} }))
  session(@OptionalPrincipal() principal: Principal) {
    return principal;
  }

  @Endpoint(call('/administrator', { session: { roles: ['administrator'] } }))
  administrator(@OptionalPrincipal() principal: Principal) {
    return principal;
  }

  @Endpoint(call('/sensitive', { session: {} }, { stepUp: true }))
  sensitive(@OptionalPrincipal() principal: Principal) {
    return principal;
  }

  @Endpoint(call('/users', { session: {} }, { scopes: ['users:read', 'users:write'] }))
  users(@OptionalPrincipal() principal: Principal) {
    return principal;
  }

  @Endpoint(call('/audit', { session: {} }, { scopes: ['audit:read'] }))
  audit(@OptionalPrincipal() principal: Principal) {
    return principal;
  }

  @Endpoint(order)
  order(): void {}

  @Endpoint(call('/logins/{loginId}', { login: true }))
  login(@CurrentLogin() login: LoginPrincipal) {
    return login;
  }
}

describe('access', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await edgeApp({ controllers: [AccessController] });
  });
  afterAll(() => app.close());

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await app.inject({ url: `/v1${path}`, headers });
    return { status: answer.statusCode, ...answer.json() };
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const cookie = (token: string) => ({ cookie: `__Host-sallyport=${token}` });

  it('to a session is by cookie or by header', async () => {
    expect(await get('/session', cookie(tokens.member))).toMatchObject({
      status: 200,
      userId: session.userId,
    });
    expect(await get('/session', bearer(tokens.member))).toMatchObject({
      status: 200,
      userId: session.userId,
    });
  });

  it('is not had with nothing, junk, or a token of another kind', async () => {
    const nothing = [
      {},
      cookie(''),
      cookie('junk'),
      bearer('junk'),
      bearer(`${tokens.member}x`),
      bearer(tokens.login),
      cookie(tokens.login),
      { authorization: `Basic ${tokens.member}` },
      { authorization: tokens.member },
      { cookie: `sallyport=${tokens.member}` },
      { 'sallyport-login-token': tokens.login },
    ];
    for (const headers of nothing) {
      expect(await get('/session', headers)).toMatchObject({ status: 401, code: 'unauthenticated' });
    }
  });

  it('goes by the header alone when both are there', async () => {
    expect(await get('/session', { ...cookie(tokens.member), ...bearer('junk') })).toMatchObject({
      status: 401,
    });
  });

  it('names the scheme when it is refused', async () => {
    const answer = await app.inject({ url: '/v1/session' });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('may need a role', async () => {
    expect(await get('/administrator', bearer(tokens.administrator))).toMatchObject({ status: 200 });
    expect(await get('/administrator', bearer(tokens.member))).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
  });

  it('may need a step-up that is not over', async () => {
    expect(await get('/sensitive', bearer(tokens.steppedUp))).toMatchObject({ status: 200 });
    expect(await get('/sensitive', bearer(tokens.member))).toMatchObject({
      status: 403,
      code: 'step_up_required',
    });
  });

  it('may need a step-up by what the body says', async () => {
    const post = (token: string, payload: object) =>
      app.inject({ method: 'POST', url: '/v1/orders', headers: bearer(token), payload });
    expect((await post(tokens.member, { large: false })).statusCode).toBe(204);
    expect((await post(tokens.member, { large: true })).json()).toMatchObject({ code: 'step_up_required' });
    expect((await post(tokens.member, { large: 'yes' })).json()).toMatchObject({ code: 'invalid_input' });
    expect((await post(tokens.steppedUp, { large: true })).statusCode).toBe(204);
    expect((await post(tokens.service, { large: true })).statusCode).toBe(204);
  });

  it('is had by services with the scope, where services are named', async () => {
    expect(await get('/users', bearer(tokens.service))).toMatchObject({ status: 200, kind: 'service' });
    expect(await get('/audit', bearer(tokens.service))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await get('/session', bearer(tokens.service))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await get('/users', bearer(`${tokens.service}x`))).toMatchObject({ status: 401 });
  });

  it('to what is public is free, but a wrong service token is wrong', async () => {
    expect(await get('/public')).toMatchObject({ status: 200, kind: 'nobody' });
    expect(await get('/public', bearer(tokens.service))).toMatchObject({ status: 200, kind: 'service' });
    expect(await get('/public', bearer('sp_junk'))).toMatchObject({ status: 401 });
    expect(await get('/public', cookie('ended'))).toMatchObject({ status: 200, kind: 'nobody' });
  });

  it('to a login is by its own token alone', async () => {
    const path = `/logins/${loginId}`;
    const refused = { status: 401, code: 'login_token_required' };
    expect(await get(path, { 'sallyport-login-token': tokens.login })).toMatchObject({
      status: 200,
      loginId,
    });
    expect(await get(path, { cookie: `__Host-sallyport-login=${tokens.login}` })).toMatchObject({
      status: 200,
    });
    expect(await get(path)).toMatchObject(refused);
    expect(await get(path, bearer(tokens.member))).toMatchObject(refused);
    const other = `/logins/${session.userId}`;
    expect(await get(other, { 'sallyport-login-token': tokens.login })).toMatchObject(refused);
  });
});

@Controller()
class ForgetfulController {
  @Get('/v1/forgotten')
  hello() {
    return 'hello';
  }
}

it('is refused to everybody where a handler says nothing of it', async () => {
  const app = await edgeApp({ controllers: [ForgetfulController] });
  const answer = await app.inject({
    url: '/v1/forgotten',
    headers: { authorization: `Bearer ${tokens.administrator}` },
  });
  expect(answer.json()).toMatchObject({ status: 500, code: 'internal' });
  await app.close();
});
