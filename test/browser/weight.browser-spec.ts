import { gzipSync } from 'node:zlib';
import { startApp } from '../support';
import { heading, visitors } from './support';
import { demo, signInAs } from './support/demo';

/** Bytes of gzipped script that the first page may take. */
const BUDGET = 250_000;

let url: string;
beforeAll(async () => ({ url } = await startApp(demo)));
const visit = visitors(() => url);

it('the first page takes less script than its budget, and no page much more', async () => {
  const page = await visit();
  const scripts = new Map<string, number>();
  const reading: Promise<unknown>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js')) return;
    reading.push(response.body().then((body) => scripts.set(pathname, gzipSync(body).length)));
  });
  const weight = async () => {
    await Promise.all(reading);
    return [...scripts.values()].reduce((sum, size) => sum + size, 0);
  };
  await page.goto('/sign-in');
  await heading(page, 'Sign in').waitFor();
  await page.waitForLoadState('networkidle');
  const first = await weight();

  await signInAs(page, 'ana', url);
  for (const path of ['/devices', '/locations', '/two-factor', '/audit-log', '/outbox']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
  }
  const all = await weight();
  process.stdout.write(`Script, gzipped: first page ${first} bytes, all pages of a member ${all} bytes\n`);
  expect(first).toBeGreaterThan(10_000);
  expect(first).toBeLessThan(BUDGET);
  expect(all).toBeLessThan(2 * BUDGET);
});
