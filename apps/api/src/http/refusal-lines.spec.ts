import { Controller } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { endpoint } from '@sallyport/contracts';
import { pino } from 'pino';
import { z } from 'zod';
import { Endpoint } from './endpoint.decorator';
import { LOGGER } from './logger';
import { edgeApp, tokens } from './spec-support/edge-app';

const common = { method: 'POST', summary: 'x', tag: 'x', answers: { 204: { description: 'x' } } } as const;
const guarded = endpoint({
  ...common,
  path: '/guarded/{secret}',
  params: z.strictObject({ secret: z.string() }),
  access: { session: { roles: ['administrator'] } },
  stepUp: false,
  scopes: [],
  notifies: [],
  problems: [],
});

@Controller()
class GuardedController {
  @Endpoint(guarded)
  open(): void {
    // Whoever gets here may.
  }
}

// ASVS 5.0, 16.3.2: failed authorization is logged.
describe('the log line of a refusal', () => {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info', base: null }, { write: (line) => void lines.push(JSON.parse(line)) });
  let app: NestFastifyApplication;
  beforeAll(async () => {
    const overrides = [{ provide: LOGGER, useValue: logger }];
    app = await edgeApp({ controllers: [GuardedController], overrides });
  });
  afterAll(() => app.close());
  beforeEach(() => (lines.length = 0));

  const call = (token?: string) =>
    app.inject({
      method: 'POST',
      url: '/v1/guarded/of-a-link?q=typed',
      headers: { 'x-request-id': 'request-0001', ...(token && { authorization: `Bearer ${token}` }) },
    });
  const refusals = () => lines.filter(({ msg }) => msg === 'request refused');

  it('says who wanted what, by ids, and why not', async () => {
    expect((await call(tokens.member)).statusCode).toBe(403);
    expect(refusals()).toEqual([
      expect.objectContaining({
        code: 'forbidden',
        requestId: 'request-0001',
        method: 'POST',
        route: '/v1/guarded/:secret',
        userId: expect.any(String),
        sessionId: expect.any(String),
        organizationId: expect.any(String),
      }),
    ]);
  });

  it('is there also when nobody is known', async () => {
    expect((await call()).statusCode).toBe(401);
    expect(refusals()).toEqual([expect.objectContaining({ code: 'unauthenticated' })]);
    expect(refusals()[0]).not.toHaveProperty('userId');
  });

  it('holds no credential, and nothing of the address', async () => {
    await call(tokens.member);
    await call('ss_junk');
    expect(JSON.stringify(lines)).not.toMatch(/of-a-link|typed|ss_/);
  });
});
