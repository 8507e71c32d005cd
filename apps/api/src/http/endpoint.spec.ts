import { Controller } from '@nestjs/common';
import { endpoint, type AnswerOf, type InputOf } from '@sallyport/contracts';
import { DomainError } from '@sallyport/domain';
import type { CommandContext } from '@sallyport/event-store';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { Context } from './command-context';
import { Endpoint } from './endpoint.decorator';
import { Input } from './input.decorator';
import { edgeApp, tokens } from './spec-support/edge-app';

const unprivileged = { stepUp: false, scopes: [], notifies: [] } as const;
const renameThing = endpoint({
  ...unprivileged,
  method: 'POST',
  path: '/things/{thingId}/{part}',
  summary: 'Rename a thing',
  tag: 'Things',
  access: 'public',
  params: z.strictObject({ thingId: z.string().regex(/^\d+$/), part: z.string() }),
  query: z.strictObject({ dry: z.enum(['yes', 'no']).optional() }),
  body: z.strictObject({ name: z.string().max(20), note: z.string().optional() }),
  answers: { 201: { description: 'Renamed', schema: z.strictObject({ heard: z.unknown() }) } },
  problems: [],
});
const wakeThing = endpoint({
  ...unprivileged,
  method: 'POST',
  path: '/wake',
  summary: 'Wake a thing',
  tag: 'Things',
  access: 'public',
  body: z.strictObject({ loud: z.boolean().optional() }),
  answers: { 204: { description: 'Awake' } },
  problems: [],
});
const failing = { ...unprivileged, method: 'POST', summary: 'Fail', tag: 'Things', problems: [] } as const;
const failPublicly = endpoint({
  ...failing,
  path: '/fail-publicly',
  access: 'public',
  answers: { 204: { description: 'Never' } },
});
const failInSession = endpoint({
  ...failing,
  path: '/fail-in-session',
  access: { session: {} },
  answers: { 204: { description: 'Never' } },
});
const leakThing = endpoint({
  method: 'GET',
  path: '/leak',
  summary: 'Answer more than agreed',
  tag: 'Things',
  access: 'public',
  answers: { 200: { description: 'A thing', schema: z.strictObject({ name: z.string() }) } },
  problems: [],
});

function failAt(position: number, context: CommandContext): never {
  context.written.last = position;
  throw new DomainError('invalid_credentials');
}

@Controller()
class ThingsController {
  @Endpoint(renameThing)
  rename(@Input() input: InputOf<typeof renameThing>): AnswerOf<typeof renameThing> {
    return { heard: input };
  }

  @Endpoint(wakeThing)
  wake(@Input() _input: InputOf<typeof wakeThing>, @Context() context: CommandContext): void {
    context.written.last = 42;
  }

  @Endpoint(failPublicly)
  failPublicly(@Context() context: CommandContext): void {
    failAt(42, context);
  }

  @Endpoint(failInSession)
  failInSession(@Context() context: CommandContext): void {
    failAt(42, context);
  }

  @Endpoint(leakThing)
  leak() {
    return { name: 'x', passwordHash: 'y' };
  }
}

describe('an endpoint', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await edgeApp({ controllers: [ThingsController] });
  });
  afterAll(() => app.close());

  const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', ...headers },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });

  it('is served below /v1 with its status, and gives its handler what the contract parsed', async () => {
    const answer = await post('/v1/things/7/door?dry=yes', { name: 'front' });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({
      heard: { params: { thingId: '7', part: 'door' }, query: { dry: 'yes' }, body: { name: 'front' } },
    });
  });

  it('answers with the position that its handler wrote', async () => {
    const answer = await app.inject({ method: 'POST', url: '/v1/wake' });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['sallyport-position']).toBe('42');
  });

  it('reports the position of a refusal to a session, and to nobody else', async () => {
    const headers = { authorization: `Bearer ${tokens.member}` };
    const known = await app.inject({ method: 'POST', url: '/v1/fail-in-session', headers });
    expect([known.statusCode, known.headers['sallyport-position']]).toEqual([401, '42']);
    const stranger = await app.inject({ method: 'POST', url: '/v1/fail-publicly' });
    expect(stranger.statusCode).toBe(401);
    expect(stranger.headers).not.toHaveProperty('sallyport-position');
  });

  it('names each fault of the input', async () => {
    const answer = await post('/v1/things/7/door?dry=perhaps', { name: { $ne: null }, verified: true });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({
      code: 'invalid_input',
      status: 400,
      requestId: expect.any(String),
    });
    expect(answer.json().errors.map(({ path }: { path: string }) => path)).toEqual([
      'query.dry',
      'body.name',
      'body',
    ]);
  });

  it.each([
    ['an operator in the query', '/v1/things/7/door?dry[$gt]=', { name: 'x' }],
    ['a parameter twice', '/v1/things/7/door?dry=yes&dry=no', { name: 'x' }],
    ['__proto__ in the query', '/v1/things/7/door?__proto__=x', { name: 'x' }],
    ['an array for a string', '/v1/things/7/door', { name: ['x'] }],
    ['null for a body', '/v1/things/7/door', 'null'],
    ['an array for a body', '/v1/things/7/door', '[]'],
    ['cut JSON', '/v1/things/7/door', '{"name":'],
    ['a byte order mark', '/v1/things/7/door', '\ufeff{"name":"x"}x'],
  ])('refuses %s', async (_what, url, payload) => {
    const answer = await post(url, payload);
    expect(answer.statusCode).toBe(400);
    expect(['invalid_input', 'malformed_json']).toContain(answer.json().code);
  });

  it.each(['{"name":"x","__proto__":{"admin":true}}', '{"name":"x","constructor":{"prototype":{}}}'])(
    'takes nothing that reaches for a prototype to be JSON: %s',
    async (payload) => {
      const answer = await post('/v1/things/7/door', payload);
      expect(answer.json()).toMatchObject({ status: 400, code: 'malformed_json' });
    },
  );

  it('refuses a body that is not UTF-8', async () => {
    const payload = Buffer.from('7b226e616d65223a22ff227d', 'hex');
    const headers = { 'content-type': 'application/json' };
    const answer = await app.inject({ method: 'POST', url: '/v1/things/7/door', headers, payload });
    expect(answer.json()).toMatchObject({ status: 400, code: 'malformed_json' });
  });

  it('takes deep nesting without a failure of its own', async () => {
    const answer = await post('/v1/things/7/door', `{"name":${'['.repeat(30_000)}${']'.repeat(30_000)}}`);
    expect(answer.statusCode).toBe(400);
  });

  it('has nothing at a path that can name nothing', async () => {
    const answer = await post('/v1/things/seven/door', { name: 'x' });
    expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('refuses what the contract does not name, also where its handler asks for no input', async () => {
    const answer = await app.inject({ url: '/v1/leak?returnTo=//evil.example' });
    expect(answer.json()).toMatchObject({ status: 400, code: 'invalid_input' });
  });

  it('needs no body when all its fields are optional, and takes an empty one', async () => {
    const headers = { 'content-type': 'application/json' };
    const empty = await app.inject({ method: 'POST', url: '/v1/wake', headers, payload: '' });
    expect(empty.statusCode).toBe(204);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('refuses %s', async (type) => {
    const answer = await post('/v1/wake', '{}', { 'content-type': type });
    expect(answer.json()).toMatchObject({ status: 415, code: 'unsupported_media_type' });
  });

  it('refuses a body over 64 KB', async () => {
    const answer = await post('/v1/things/7/door', { name: 'x'.repeat(70_000) });
    expect(answer.json()).toMatchObject({ status: 413, code: 'payload_too_large' });
  });

  it('does not ship an answer that breaks its contract', async () => {
    const answer = await app.inject({ url: '/v1/leak' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('passwordHash');
  });
});
