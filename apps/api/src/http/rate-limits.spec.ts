import { Controller } from '@nestjs/common';
import { endpoint } from '@sallyport/contracts';
import { RATE_LIMITER } from '@sallyport/ports';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Endpoint } from './endpoint.decorator';
import { edgeApp, tokens } from './spec-support/edge-app';

const common = {
  method: 'GET',
  summary: 'x',
  tag: 'x',
  answers: { 204: { description: 'x' } },
  problems: [],
} as const;
const login = endpoint({ ...common, path: '/login', access: 'public', limit: 'logins' });
const mine = endpoint({ ...common, path: '/mine', access: { session: {} } });

@Controller()
class LimitedController {
  @Endpoint(login)
  login(): void {}

  @Endpoint(mine)
  mine(): void {}
}

describe('rate limits', () => {
  let app: NestFastifyApplication;
  // 120 and 6,000 a minute become 3 and 150.
  beforeEach(async () => {
    app = await edgeApp({
      controllers: [LimitedController],
      env: { SALLYPORT_RATE_LIMIT_SCALE: '0.025', TRUSTED_PROXIES: 'loopback' },
    });
  });
  afterEach(() => app.close());

  const get = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url: `/v1${url}`, headers });
  const from = (ip: string) => ({ 'x-forwarded-for': ip });
  const times = async (count: number, send: () => ReturnType<typeof get>) => {
    for (let sent = 0; sent < count; sent += 1) await send();
  };

  it('tell how many are left', async () => {
    const { headers } = await get('/login');
    expect(headers['ratelimit-policy']).toBe('"logins";q=3;w=60');
    expect(headers['ratelimit']).toMatch(/^"logins";r=2;t=(60|59)$/);
  });

  it('refuse what is beyond, and say when to come back', async () => {
    await times(3, () => get('/login'));
    const answer = await get('/login');
    expect(answer.json()).toMatchObject({ status: 429, code: 'rate_limited' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.headers['ratelimit']).toContain('r=0');
  });

  it('count each address for itself, and a /64 of IPv6 as one', async () => {
    await times(3, () => get('/login', from('2001:db8::1')));
    expect((await get('/login', from('2001:db8::2'))).statusCode).toBe(429);
    expect((await get('/login', from('2001:db8:0:1::1'))).statusCode).toBe(204);
    expect((await get('/login', from('198.51.100.1'))).statusCode).toBe(204);
  });

  it('do not count a service by its address', async () => {
    const service = { authorization: `Bearer ${tokens.service}` };
    await times(4, () => get('/login', service));
    expect((await get('/login', service)).statusCode).toBe(204);
  });

  it('count a session for itself', async () => {
    const { headers } = await get('/mine', { authorization: `Bearer ${tokens.member}` });
    expect(headers['ratelimit-policy']).toBe('"requests";q=150;w=60');
  });

  it('count who shows what opens nothing by address', async () => {
    const wrong = { authorization: `Bearer ${tokens.login}` };
    await times(150, () => get('/mine', wrong));
    expect((await get('/mine', wrong)).statusCode).toBe(429);
  });

  it('fail closed', async () => {
    const broken = { consume: () => Promise.reject(new Error('connection refused')) };
    const unlimited = await edgeApp({
      controllers: [LimitedController],
      overrides: [{ provide: RATE_LIMITER, useValue: broken }],
    });
    expect((await unlimited.inject({ url: '/v1/login' })).json()).toMatchObject({
      status: 503,
      code: 'unavailable',
    });
    await unlimited.close();
  });
});
