import { Controller } from '@nestjs/common';
import { endpoint } from '@sallyport/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Endpoint } from './endpoint.decorator';
import { edgeApp, tokens } from './spec-support/edge-app';

const common = { summary: 'x', tag: 'x', access: 'public', problems: [] } as const;
const change = endpoint({
  ...common,
  method: 'POST',
  path: '/change',
  stepUp: false,
  scopes: [],
  notifies: [],
  answers: { 204: { description: 'x' } },
});
const look = endpoint({ ...common, method: 'GET', path: '/look', answers: { 204: { description: 'x' } } });

@Controller()
class ChangeController {
  @Endpoint(change)
  change(): void {}

  @Endpoint(look)
  look(): void {}
}

const ours = 'https://id.example.com';
const cookie = `__Host-sallyport=${tokens.member}`;

describe('a request that changes something', () => {
  let app: NestFastifyApplication;
  let production: NestFastifyApplication;
  beforeAll(async () => {
    app = await edgeApp({ controllers: [ChangeController] });
    production = await edgeApp({ controllers: [ChangeController], config: { env: 'production' } });
  });
  afterAll(() => Promise.all([app.close(), production.close()]));

  const post = async (headers: Record<string, string>, to = app) =>
    (await to.inject({ method: 'POST', url: '/v1/change', headers })).statusCode;

  it.each([
    ['one of our pages', { origin: ours, 'sec-fetch-site': 'same-origin', cookie }],
    ['an older browser on one of our pages', { origin: ours, cookie }],
    ['a browser that sends no Origin', { 'sec-fetch-site': 'same-origin', cookie }],
    ['a program with a token', { authorization: `Bearer ${tokens.member}` }],
    ['a program with a token that keeps cookies', { authorization: `Bearer ${tokens.member}`, cookie }],
    ['a program with nothing', {}],
  ])('is taken from %s', async (_who, headers) => {
    expect(await post(headers)).toBe(204);
    expect(await post(headers, production)).toBe(204);
  });

  it.each([
    ['a page of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', cookie }],
    ['a page of another site without a cookie', { origin: 'https://evil.example' }],
    ['a page of a sibling', { origin: 'https://other.example.com', 'sec-fetch-site': 'same-site', cookie }],
    ['a sibling that hides its origin', { 'sec-fetch-site': 'same-site' }],
    ['our host without TLS', { origin: 'http://id.example.com', cookie }],
    ['a sandboxed frame', { origin: 'null', cookie }],
    ['an address typed in', { 'sec-fetch-site': 'none', cookie }],
    ['an origin that begins like ours', { origin: `${ours}.evil.example`, cookie }],
    ['nobody knows where, with the session cookie', { cookie }],
    ['nobody knows where, with the login cookie', { cookie: `__Host-sallyport-login=${tokens.login}` }],
    ['a page that disagrees with its browser', { origin: ours, 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s', async (_who, headers) => {
    expect(await post(headers)).toBe(403);
    expect(await post(headers, production)).toBe(403);
  });

  it('may name the host itself for an origin, except in production', async () => {
    const headers = { host: 'laptop.local:3000', origin: 'http://laptop.local:3000', cookie };
    expect(await post(headers)).toBe(204);
    expect(await post(headers, production)).toBe(403);
  });

  it('is a problem when it is refused', async () => {
    const answer = await app.inject({ method: 'POST', url: '/v1/change', headers: { cookie } });
    expect(answer.json()).toMatchObject({ status: 403, code: 'cross_site_request' });
  });

  it('is told from one that only looks', async () => {
    const headers = { origin: 'https://evil.example', cookie };
    expect((await app.inject({ url: '/v1/look', headers })).statusCode).toBe(204);
  });
});
