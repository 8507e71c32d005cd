import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { pagePaths } from './page-paths';
import { servePages } from './serve-pages';

let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sallyport-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" nonce="__CSP_NONCE__" />');
  writeFileSync(join(folder, 'icon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets', 'index-1.js'), 'start()');
  writeFileSync(join(folder, '.secret'), 'hidden');
  app = fastify();
  expect(await servePages(app, folder)).toBe(true);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

it.each(pagePaths)('serves the document at %s, never to be kept', async (path) => {
  const { statusCode, headers } = await app.inject({ url: path.replace(/:\w+/, 'some-id') });
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
});

it('allows the styles of one answer by a nonce that no other answer has', async () => {
  const nonces = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const { body, headers } = await app.inject({ url: '/devices' });
      const [, nonce] = /nonce="([\w+/=]{24})"/.exec(body) ?? [];
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(20);
});

it.each([
  ['/assets/index-1.js', 'public, max-age=31536000, immutable'],
  ['/icon.svg', 'no-cache'],
])('serves %s, kept: %s', async (url, kept) => {
  const { statusCode, headers } = await app.inject({ url });
  expect(statusCode).toBe(200);
  expect(headers['cache-control']).toBe(kept);
});

it.each(['/index.html', '/.secret', '/assets/', '/assets/../package.json', '/%2e%2e/package.json'])(
  'does not serve %s',
  async (url) => expect((await app.inject({ url })).statusCode).toBe(404),
);

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

it.each(['/no-such-page', '/sessions/old', '/v10', '/documents?from=/v1/me'])(
  'shows a browser the document where nothing is, as not found: %s',
  async (url) => {
    const { statusCode, headers, body } = await app.inject({ url, headers: browser });
    expect(statusCode).toBe(404);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    const [, nonce] = /nonce="([\w+/=]{24})"/.exec(body) ?? [];
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
  },
);

it.each(['/v1', '/v1/nothing', '/docs/nothing', '/health/x', '/metrics?x', '/assets/old.js', '/assets'])(
  'shows no page at %s, which is for programs',
  async (url) => {
    const { statusCode, headers } = await app.inject({ url, headers: browser });
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toMatch(/json/);
  },
);

it('shows no page to who asks for none', async () => {
  const asked = [
    { method: 'GET', headers: {} },
    { method: 'GET', headers: { accept: 'application/json' } },
    { method: 'POST', headers: browser },
  ] as const;
  for (const request of asked) {
    const { statusCode, headers } = await app.inject({ url: '/no-such-page', ...request });
    expect([statusCode, headers['content-type']]).toEqual([404, expect.stringMatching(/json/)]);
  }
});

it('is no part of a service whose pages were not built', async () => {
  const bare = fastify();
  expect(await servePages(bare, join(folder, 'nowhere'))).toBe(false);
  expect((await bare.inject({ url: '/' })).statusCode).toBe(404);
});
