import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { edgeApp } from '../http/spec-support/edge-app';
import { HEALTH_CHECKS, ok, type HealthCheck } from './health-check';
import { HealthController } from './health.controller';

describe('health', () => {
  let app: NestFastifyApplication;
  let log: HealthCheck['check'] = async () => ok;
  let lists: HealthCheck['check'] = async () => ({ status: 'behind', detail: 'devices by 40 s, 9 events' });
  const checks: HealthCheck[] = [
    { name: 'log', check: () => log() },
    { name: 'read models', check: async () => ok },
    { name: 'lists', check: () => lists() },
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

  it('has not started while lists are behind, and is ready all the same', async () => {
    const started = await app.inject({ url: '/health/started' });
    expect(started.statusCode).toBe(503);
    const ready = await app.inject({ url: '/health/ready' });
    expect(ready.statusCode).toBe(200);
    expect(ready.json()).toMatchObject({
      status: 'degraded',
      checks: { lists: { status: 'behind', detail: 'devices by 40 s, 9 events' } },
    });
    lists = async () => ok;
  });

  it('is ready when all parts are', async () => {
    const answer = await app.inject({ url: '/health/ready' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      status: 'ok',
      checks: { log: ok, 'read models': ok, lists: ok },
    });
  });

  it('has started for good once all parts were there', async () => {
    expect((await app.inject({ url: '/health/started' })).statusCode).toBe(200);
    lists = async () => ({ status: 'behind', detail: 'devices by 40 s, 9 events' });
    expect((await app.inject({ url: '/health/started' })).statusCode).toBe(200);
    lists = async () => ok;
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
    log = async () => ok;
  });

  it('is not ready once it is told to stop', async () => {
    app.get(HealthController).beforeApplicationShutdown();
    expect((await app.inject({ url: '/health/ready' })).statusCode).toBe(503);
  });
});
