import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { edgeApp } from '../http/spec-support/edge-app';
import { HEALTH_CHECKS, type HealthCheck } from './health-check';
import { HealthController } from './health.controller';

describe('health', () => {
  let app: NestFastifyApplication;
  let log: () => Promise<void> = async () => {};
  const checks: HealthCheck[] = [
    { name: 'log', check: () => log() },
    { name: 'read models', check: async () => {} },
  ];
  beforeAll(async () => {
    app = await edgeApp({
      controllers: [HealthController],
      overrides: [{ provide: HEALTH_CHECKS, useValue: checks }],
    });
  });
  afterAll(() => app.close());

  it.each(['/health/live', '/v1/health/live'])('is live at %s', async (url) => {
    const answer = await app.inject({ url });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ status: 'ok' });
  });

  it('is ready when all parts are', async () => {
    const answer = await app.inject({ url: '/health/ready' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      status: 'ok',
      checks: { log: { status: 'ok' }, 'read models': { status: 'ok' } },
    });
  });

  it('is not ready while one part is not, and stays live', async () => {
    log = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7'));
    const answer = await app.inject({ url: '/health/ready' });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({
      status: 'unavailable',
      checks: { log: { status: 'unavailable' } },
    });
    expect(answer.body).not.toContain('10.0.0.7');
    expect((await app.inject({ url: '/health/live' })).statusCode).toBe(200);
    log = async () => {};
  });

  it('is not ready once it is told to stop', async () => {
    app.get(HealthController).beforeApplicationShutdown();
    expect((await app.inject({ url: '/health/ready' })).statusCode).toBe(503);
  });
});
