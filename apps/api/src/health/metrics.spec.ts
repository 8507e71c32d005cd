import { noTracer, noMetrics, OBSERVER, type Observer } from '@sallyport/ports';
import { parseConfig } from '@sallyport/config';
import { edgeApp } from '../http/spec-support/edge-app';
import { MetricsController } from './metrics.controller';

const observer: Observer = { metrics: { ...noMetrics, text: async () => 'up 1\n' }, tracer: noTracer };
const token = 'a-token-of-some-length';

async function ask(config: Parameters<typeof edgeApp>[0]['config'], authorization?: string) {
  const overrides = [{ provide: OBSERVER, useValue: observer }];
  const app = await edgeApp({ controllers: [MetricsController], overrides, ...(config && { config }) });
  try {
    return await app.inject({ url: '/metrics', ...(authorization && { headers: { authorization } }) });
  } finally {
    await app.close();
  }
}

it('tells the metrics as Prometheus reads them', async () => {
  const answer = await ask({});
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(answer.body).toBe('up 1\n');
});

it.each([
  ['no token', undefined, 401],
  ['another token', 'Bearer another-token-of-length', 401],
  ['the token', `Bearer ${token}`, 200],
])('takes %s where a token is set: %i', async (_name, authorization, status) => {
  expect((await ask({ metricsToken: token }, authorization)).statusCode).toBe(status);
});

it('is closed in production when no token is set', async () => {
  expect((await ask({ env: 'production' })).statusCode).toBe(404);
});

it('wants a token that cannot be guessed', () => {
  expect(() => parseConfig({ METRICS_TOKEN: 'short' })).toThrow('METRICS_TOKEN');
  expect(parseConfig({ METRICS_TOKEN: token })).toMatchObject({ metricsToken: token });
});
