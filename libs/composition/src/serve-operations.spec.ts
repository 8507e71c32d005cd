import { noMetrics } from '@sallyport/ports';
import { serveOperations } from './serve-operations';

const metrics = { ...noMetrics, text: async () => 'sallyport_jobs 1\n' };
const token = 'a-token-of-operators';
const pages: Parameters<typeof serveOperations>[2] = {
  prefix: '/jobs',
  plugin: async (server) => {
    server.get('/', async () => 'sallyport_jobs');
    server.get('/of/:queue', async () => 'sallyport_jobs');
  },
};
const basic = (pair: string) => ({ authorization: `Basic ${Buffer.from(pair).toString('base64')}` });
const bearer = (given: string) => ({ authorization: `Bearer ${given}` });

type Settings = Parameters<typeof serveOperations>[0];
let running: Awaited<ReturnType<typeof serveOperations>>;
afterEach(() => running.close());
async function ask(path: string, settings: Omit<Settings, 'port'>, headers: Record<string, string> = {}) {
  running = await serveOperations({ ...settings, port: 0 }, metrics, pages);
  const answer = await fetch(`http://localhost:${running.port}${path}`, { headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

it('is live', async () => {
  const live = { status: 200, text: '{"status":"ok"}' };
  expect(await ask('/health/live', { env: 'production', metricsToken: token })).toMatchObject(live);
});

const open = { env: 'test' } as const;
const closed = { env: 'production' } as const;
const withToken = { env: 'production', metricsToken: token } as const;
describe.each(['/metrics', '/jobs', '/jobs/of/sms'])('%s', (path) => {
  it.each([
    ['all, before production', open, {}, 200],
    ['nobody in production without a token', closed, {}, 404],
    ['nobody who guesses in production without a token', closed, basic(':'), 404],
    ['who has the token', withToken, bearer(token), 200],
    ['who has the token as password', withToken, basic(`anybody:${token}`), 200],
    ['nobody with another token', withToken, bearer('another'), 401],
    ['nobody with another password', withToken, basic(`${token}:another`), 401],
    ['nobody with an empty password', withToken, basic(':'), 401],
    ['nobody without a token', withToken, {}, 401],
    ['nobody without a token, before production either', { ...open, metricsToken: token }, {}, 401],
  ])('is open to %s', async (_, settings, headers, status) => {
    const told = await ask(path, settings, headers);
    expect(told.status).toBe(status);
    expect(told.text.includes('sallyport_jobs')).toBe(status === 200);
    expect(told.headers.get('www-authenticate')?.startsWith('Basic ') ?? false).toBe(status === 401);
  });
});

it('tells metrics as Prometheus reads them', async () => {
  const { headers } = await ask('/metrics', open);
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
});

it('knows nothing else, and no pages where there are none', async () => {
  expect((await ask('/', open)).status).toBe(404);
  await running.close();
  running = await serveOperations({ ...open, port: 0 }, metrics);
  expect((await fetch(`http://localhost:${running.port}/jobs`)).status).toBe(404);
});
