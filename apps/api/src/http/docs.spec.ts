import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HEALTH_CHECKS } from '../health/health-check';
import { HealthController } from '../health/health.controller';
import { edgeApp } from './spec-support/edge-app';

describe('the documentation', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await edgeApp({
      controllers: [HealthController],
      overrides: [{ provide: HEALTH_CHECKS, useValue: [] }],
    });
  });
  afterAll(() => app.close());

  it('describes the calls that this app serves, and no others', async () => {
    const answer = await app.inject({ url: '/openapi.json' });
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.json().openapi).toBe('3.1.0');
    expect(Object.keys(answer.json().paths).sort()).toEqual([
      '/health/live',
      '/health/ready',
      '/health/started',
    ]);
  });

  it('has a page that needs no other host and no inline script', async () => {
    const page = await app.inject({ url: '/docs' });
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.body).not.toMatch(/https?:\/\//);
    expect(page.body).not.toMatch(/<script>/);
    const files = [...page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files).toHaveLength(3);
    for (const url of files) {
      const file = await app.inject({ url });
      expect(file.statusCode).toBe(200);
      expect(file.headers['content-type']).toMatch(/^text\/(css|javascript)/);
    }
  });

  it('explains each error code', async () => {
    const page = await app.inject({ url: '/docs/problems' });
    expect(page.body).toContain(
      '<tr id="step_up_required"><td><code>step_up_required</code></td><td>403</td>',
    );
  });
});
