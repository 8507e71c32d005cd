import { Controller, Param, Res } from '@nestjs/common';
import { codeOfRefusal, endpoint, errorCodes } from '@sallyport/contracts';
import { DomainError, domainErrorCodes } from '@sallyport/domain';
import { StoreUnavailable } from '@sallyport/event-store';
import { RateLimiterUnavailable } from '@sallyport/ports';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Endpoint } from './endpoint.decorator';
import { Problem } from './problem';
import { edgeApp } from './spec-support/edge-app';

const fail = endpoint({
  method: 'GET',
  path: '/fail/{how}',
  summary: 'Fail',
  tag: 'Failures',
  access: 'public',
  params: z.strictObject({ how: z.string() }),
  answers: { 200: { description: 'Never' } },
  problems: [],
});

const gone = endpoint({
  method: 'GET',
  path: '/gone',
  summary: 'Be gone',
  tag: 'Failures',
  access: 'public',
  answers: { 200: { description: 'Never' } },
  problems: [],
});

const failures: Record<string, () => unknown> = {
  refusal: () => new DomainError('invalid_code', { attemptsLeft: 3, type: 'forged', status: 200 }),
  locked: () => new DomainError('attempts_locked', { retryAfterSeconds: 41.2 }),
  problem: () => new Problem('invalid_phone_number', { detail: 'That is a landline.' }),
  store: () => new StoreUnavailable('the disk is full'),
  limiter: () => new RateLimiterUnavailable('the disk is full'),
  bug: () => new Error('cannot read ana@example.com'),
  nothing: () => undefined,
};

@Controller()
class FailController {
  @Endpoint(fail)
  fail(@Param('how') how: string): void {
    throw failures[how]?.();
  }

  @Endpoint(gone)
  gone(@Res() reply: FastifyReply): void {
    reply.callNotFound();
  }
}

describe('a problem', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await edgeApp({ controllers: [FailController] });
  });
  afterAll(() => app.close());

  it('carries all members of RFC 9457, the code and the request', async () => {
    const answer = await app.inject({ url: '/v1/fail/refusal', headers: { 'x-request-id': 'request-0001' } });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['x-request-id']).toBe('request-0001');
    expect(answer.json()).toEqual({
      type: 'https://id.example.com/docs/problems#invalid_code',
      title: errorCodes.invalid_code.title,
      status: 401,
      detail: errorCodes.invalid_code.sentence,
      code: 'invalid_code',
      requestId: 'request-0001',
      attemptsLeft: 3,
    });
  });

  it('says when to come back', async () => {
    const answer = await app.inject({ url: '/v1/fail/locked' });
    expect(answer.json()).toMatchObject({ status: 429, code: 'locked' });
    expect(answer.headers['retry-after']).toBe('42');
  });

  it('can be told in other words', async () => {
    const answer = await app.inject({ url: '/v1/fail/problem' });
    expect(answer.json()).toMatchObject({ status: 422, detail: 'That is a landline.' });
  });

  it.each([
    ['log cannot be reached', 'store'],
    ['limits cannot be counted', 'limiter'],
  ])('is 503 when the %s', async (_, how) => {
    const answer = await app.inject({ url: `/v1/fail/${how}` });
    expect(answer.json()).toMatchObject({ status: 503, code: 'unavailable' });
    expect(answer.headers['retry-after']).toBe('1');
    expect(answer.body).not.toContain('disk');
  });

  it.each(['bug', 'nothing'])('says nothing of a failure that nobody thought of: %s', async (how) => {
    const answer = await app.inject({ url: `/v1/fail/${how}` });
    expect(answer.json()).toMatchObject({ status: 500, code: 'internal' });
    expect(answer.body).not.toContain('ana@example.com');
    expect(answer.body).not.toContain('stack');
  });

  it.each(['/nothing', '/v1', '/v1/nothing', '/v1/fail', '/v1/fail/a/b', '/V1/fail/bug', '/v1/fail/bug/'])(
    'is 404 where nothing is: %s',
    async (url) =>
      expect((await app.inject({ url })).json()).toMatchObject({ status: 404, code: 'not_found' }),
  );

  it('is 404 where something was and is gone, such as a file of an older build', async () => {
    expect((await app.inject({ url: '/v1/gone' })).json()).toMatchObject({ status: 404, code: 'not_found' });
    expect((await app.inject({ method: 'POST', url: '/v1/gone' })).statusCode).toBe(405);
  });

  it('is 404 for an address that is none', async () => {
    const answer = await app.inject({ url: '/v1/fail/%ff' });
    expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'] as const)(
    'names the methods when %s is not one',
    async (method) => {
      const answer = await app.inject({ method, url: '/v1/fail/bug' });
      expect(answer.json()).toMatchObject({ status: 405, code: 'method_not_allowed' });
      expect(answer.headers.allow).toBe('GET, HEAD');
    },
  );

  it('has the security headers', async () => {
    const answer = await app.inject({ url: '/v1/nothing' });
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each(domainErrorCodes)('has a code in the table for the refusal %s', (code) =>
    expect(codeOfRefusal(code)).toBeDefined(),
  );
});
