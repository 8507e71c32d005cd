import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '@sallyport/config';
import type { Browser } from 'playwright-core';
import { startStandalone } from '../../apps/standalone/src/start-standalone';
import { demo, signInAs } from './support/demo';
import { launch } from './support/launch';
import { open, views, type Viewer } from './support/views';

/**
 * Takes the pictures in docs/screens, of the demo: on a wide screen in light colours, on a phone in dark ones.
 * `npm run build`, then `node --require ./libs/testing/run-ts.cjs test/browser/screens.ts`.
 */
const folder = join(__dirname, '../../docs/screens');

const looks = {
  wide: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  phone: { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
} as const;

async function main(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'sallyport-screens-'));
  const settings = { SALLYPORT_ENV: 'test', PORT: '0', SALLYPORT_DATA_DIR: data, ...demo };
  const service = await startStandalone(parseConfig({ ...settings, TRUSTED_PROXIES: 'loopback' }));
  const browser = await launch();
  mkdirSync(folder, { recursive: true });
  for (const viewer of ['nobody', 'ana', 'grace'] as const) await shoot(browser, service.url, viewer);
  await browser.close();
  await service.stop();
  rmSync(data, { recursive: true });
}

/** All that one person sees: signed in once, since each sign-in would show on the next pictures. */
async function shoot(browser: Browser, home: string, viewer: Viewer): Promise<void> {
  const context = await browser.newContext({
    baseURL: home,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    extraHTTPHeaders: { 'x-forwarded-for': '193.0.6.139' },
  });
  const page = await context.newPage();
  await signInAs(page, viewer, home);
  for (const [look, { viewport, colorScheme }] of Object.entries(looks)) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    for (const view of views.filter(({ as }) => as === viewer)) {
      await open(page, view);
      await page.screenshot({ path: join(folder, `${view.name}.${look}.png`) });
    }
  }
  await context.close();
}

void main();
