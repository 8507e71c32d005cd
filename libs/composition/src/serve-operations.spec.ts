import { noMetrics } from '@sallyport/ports';
import { serveOperations } from './serve-operations';

const metrics = { ...noMetrics, text: async () => 'sallyport_jobs 1\n' };
const token = 'a token of operators';

type Settings = Parameters<typeof serveOperations>[0];
let running: Awaited<ReturnType<typeof serveOperations>>;
afterEach(() => running.close());
async function ask(path: string, settings: Omit<Settings, 'port'>, headers: Record<string, string> = {}) {
  running = await serveOperations({ ...settings, port: 0 }, metrics);
  const answer = await fetch(`http://localhost:${running.port}${path}`, { headers });
  return { status: answer.status, text: await answer.text() };
}

it('is live', async () => {
  const live = { status: 200, text: '{"status":"ok"}' };
  expect(await ask('/health/live', { env: 'production' })).toEqual(live);
});

it.each([
  ['to all, before production', { env: 'test' } as const, {}, 200],
  ['to nobody in production without a token', { env: 'production' } as const, {}, 404],
  [
    'to who has the token',
    { env: 'production', metricsToken: token } as const,
    { authorization: `Bearer ${token}` },
    200,
  ],
  [
    'to nobody else',
    { env: 'production', metricsToken: token } as const,
    { authorization: 'Bearer another' },
    404,
  ],
])('tells its metrics %s', async (_, settings, headers, status) => {
  const told = await ask('/metrics', settings, headers);
  expect(told.status).toBe(status);
  expect(told.text.includes('sallyport_jobs')).toBe(status === 200);
});

it('knows nothing else', async () => {
  expect((await ask('/', { env: 'test' })).status).toBe(404);
});
