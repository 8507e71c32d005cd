import type { FastifyRequest } from 'fastify';
import type { LoginPrincipal, Principal } from './authentication';
import { commandContextOf } from './command-context';
import { newCommand } from './request-command';
import { loginId, now, session } from './spec-support/edge-app';

const request = (fields: Partial<FastifyRequest>) => ({ id: 'request-1', now, ...fields }) as FastifyRequest;
const service: Principal = {
  kind: 'service',
  tokenId: 'token',
  organizationId: session.organizationId,
  scopes: [],
};
const login: LoginPrincipal = { loginId, userId: session.userId, organizationId: session.organizationId };

describe('the context of a command', () => {
  it('is that of the session', () => {
    const context = commandContextOf(request({ principal: session }));
    expect(context).toMatchObject({
      now,
      actor: { kind: 'user', id: session.userId },
      organizationId: session.organizationId,
      userId: session.userId,
      sessionId: session.sessionId,
      correlationId: 'request-1',
      causationId: context.commandId,
      written: { last: 0 },
    });
    expect(context.commandId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('is about nobody yet when a service acts', () => {
    const context = commandContextOf(request({ principal: service }));
    expect(context).toMatchObject({
      actor: { kind: 'service', id: 'token' },
      organizationId: session.organizationId,
    });
    expect(context).not.toHaveProperty('userId');
  });

  it('is that of the user who signs in', () => {
    expect(commandContextOf(request({ login }))).toMatchObject({
      actor: { kind: 'user', id: session.userId },
      organizationId: session.organizationId,
      userId: session.userId,
    });
  });

  it('has no organization before anybody is known', () => {
    expect(commandContextOf(request({}))).toMatchObject({
      actor: { kind: 'system', id: 'anonymous' },
      organizationId: '',
    });
  });

  it('is one for a request, and has the id and moment of the first try', () => {
    const command = newCommand('first-try', '2026-11-24T14:00:00.000Z', {
      idempotencyKey: 'key',
      repeated: true,
    });
    const repeated = request({ command });
    expect(commandContextOf(repeated)).toMatchObject({
      commandId: 'first-try',
      now: '2026-11-24T14:00:00.000Z',
    });
    const fresh = request({ principal: session });
    commandContextOf(fresh).written.last = 7;
    expect(commandContextOf(fresh).written.last).toBe(7);
  });
});
