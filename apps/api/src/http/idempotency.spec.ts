import { Controller, Res } from '@nestjs/common';
import { MemoryIdempotencyStore } from '@sallyport/adapters/in-process';
import { endpoint, type InputOf } from '@sallyport/contracts';
import { DomainError } from '@sallyport/domain';
import { StoreUnavailable, type CommandContext } from '@sallyport/event-store';
import { IDEMPOTENCY_STORE, TIMERS } from '@sallyport/ports';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Context } from './command-context';
import { setCookie } from './cookies';
import { Endpoint } from './endpoint.decorator';
import { Input } from './input.decorator';
import { edgeApp, ended, tokens } from './spec-support/edge-app';

const buy = endpoint({
  method: 'POST',
  path: '/buy',
  summary: 'Buy',
  tag: 'Shop',
  access: 'public',
  stepUp: false,
  scopes: [],
  notifies: [],
  body: z.strictObject({ what: z.string() }),
  answers: {
    201: { description: 'Bought', schema: z.strictObject({ order: z.int(), commandId: z.string() }) },
  },
  problems: [],
});
const leave = endpoint({
  method: 'DELETE',
  path: '/session',
  summary: 'Leave',
  tag: 'Shop',
  access: { session: {} },
  stepUp: false,
  scopes: [],
  notifies: [],
  answers: { 204: { description: 'Gone' } },
  problems: [],
});

const commands: CommandContext[] = [];
let finish: Promise<void> = Promise.resolve();

@Controller()
class ShopController {
  @Endpoint(buy)
  async buy(
    @Input() { body: { what } }: InputOf<typeof buy>,
    @Context() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    commands.push(context);
    await finish;
    if (what === 'nothing') throw new DomainError('invalid_code', { attemptsLeft: 4 });
    if (what === 'too much') throw new DomainError('resend_too_soon', { retryAfterSeconds: 9 });
    if (what === 'the shop') throw new StoreUnavailable('closed');
    context.written.last = 40 + commands.length;
    setCookie(reply, 'session', 'a', 60);
    setCookie(reply, 'device', 'b', 60);
    return { order: commands.length, commandId: context.commandId };
  }

  @Endpoint(leave)
  leave(@Context() context: CommandContext): void {
    commands.push(context);
    ended.add(tokens.member);
  }
}

describe('an Idempotency-Key', () => {
  let app: NestFastifyApplication;
  const store = new MemoryIdempotencyStore();
  beforeAll(async () => {
    app = await edgeApp({
      controllers: [ShopController],
      overrides: [{ provide: IDEMPOTENCY_STORE, useValue: store }],
    });
  });
  afterAll(() => app.close());
  beforeEach(() => commands.splice(0));

  const send = (key: string, what: string, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/v1/buy',
      headers: { 'idempotency-key': key, ...headers },
      payload: { what },
    });

  it('gives the same answer again, in all its parts, and has one effect', async () => {
    const first = await send('one', 'bread');
    const second = await send('one', 'bread');
    expect(first.statusCode).toBe(201);
    expect(second.statusCode).toBe(201);
    expect(second.body).toBe(first.body);
    for (const name of ['content-type', 'set-cookie', 'sallyport-position'] as const) {
      expect(second.headers[name]).toEqual(first.headers[name]);
    }
    expect(first.headers['set-cookie']).toHaveLength(2);
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
    expect(commands).toHaveLength(1);
  });

  it('gives a refusal again too', async () => {
    const answers = [await send('two', 'nothing'), await send('two', 'nothing')];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401]);
    expect(answers[1]?.json()).toEqual(answers[0]?.json());
    expect(commands).toHaveLength(1);
  });

  it('is for one request only', async () => {
    await send('three', 'bread');
    expect((await send('three', 'cake')).json()).toMatchObject({
      status: 422,
      code: 'idempotency_key_reused',
    });
    expect(commands).toHaveLength(1);
  });

  it('means something else to somebody else', async () => {
    await send('four', 'bread');
    await send('four', 'cake', { authorization: `Bearer ${tokens.member}` });
    await send('four', 'wine', { 'sallyport-login-token': tokens.login });
    await send('four', 'milk', { 'sallyport-device-token': tokens.device });
    await send('four', 'tea', { cookie: `__Host-sallyport-device=${tokens.device}` });
    expect(commands).toHaveLength(4);
  });

  it('has twenty at once do it once', async () => {
    let release = () => {};
    finish = new Promise((resolve) => {
      release = resolve;
    });
    const sent = Array.from({ length: 20 }, () => send('five', 'bread'));
    release();
    const bodies = (await Promise.all(sent)).map(({ body }) => body);
    expect(new Set(bodies).size).toBe(1);
    expect(commands).toHaveLength(1);
  });

  it('lets a failure be tried again as the same command', async () => {
    expect((await send('six', 'the shop')).statusCode).toBe(503);
    expect((await send('six', 'the shop')).statusCode).toBe(503);
    expect(commands).toHaveLength(2);
    expect(commands[1]?.commandId).toBe(commands[0]?.commandId);
    expect(commands[1]?.now).toBe(commands[0]?.now);
  });

  it('lets what was too soon be tried again as a new command', async () => {
    await send('seven', 'too much');
    await send('seven', 'too much');
    expect(commands).toHaveLength(2);
    expect(commands[1]?.commandId).not.toBe(commands[0]?.commandId);
  });

  it('answers the repeat of a log-out, whose session is over', async () => {
    const logOut = (key: string) =>
      app.inject({
        method: 'DELETE',
        url: '/v1/session',
        headers: { 'idempotency-key': key, authorization: `Bearer ${tokens.member}` },
      });
    expect((await logOut('eight')).statusCode).toBe(204);
    expect((await logOut('eight')).statusCode).toBe(204);
    expect((await logOut('nine')).statusCode).toBe(401);
    expect(commands).toHaveLength(1);
    ended.clear();
  });

  it('is not used up by a request that was turned away', async () => {
    const headers = { 'idempotency-key': 'ten', authorization: `Bearer ${tokens.member}` };
    ended.add(tokens.member);
    expect((await app.inject({ method: 'DELETE', url: '/v1/session', headers })).statusCode).toBe(401);
    ended.clear();
    expect((await app.inject({ method: 'DELETE', url: '/v1/session', headers })).statusCode).toBe(204);
    ended.clear();
  });

  it.each(['', 'a b', 'x'.repeat(256)])('is not %j', async (key) => {
    const answer = await send(key, 'bread');
    expect(answer.json()).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(commands).toHaveLength(0);
  });

  it('is not needed: without one each request is a command of its own', async () => {
    for (const what of ['bread', 'bread'])
      await app.inject({ method: 'POST', url: '/v1/buy', payload: { what } });
    expect(new Set(commands.map(({ commandId }) => commandId)).size).toBe(2);
  });
});

it('is not waited for longer than five seconds', async () => {
  let slept = 0;
  const timers = { sleep: async (milliseconds: number) => void (slept += milliseconds) };
  const store = { claim: async () => ({ kind: 'running' }) };
  const app = await edgeApp({
    controllers: [ShopController],
    overrides: [
      { provide: IDEMPOTENCY_STORE, useValue: store },
      { provide: TIMERS, useValue: timers },
    ],
  });
  const headers = { 'idempotency-key': 'slow' };
  const answer = await app.inject({ method: 'POST', url: '/v1/buy', headers, payload: { what: 'bread' } });
  expect(answer.json()).toMatchObject({ status: 409, code: 'idempotency_in_progress' });
  expect(answer.headers['retry-after']).toBe('1');
  expect(slept).toBe(5_000);
  await app.close();
});
