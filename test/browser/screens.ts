import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '@sallyport/config';
import type { Browser, Page } from 'playwright-core';
import { startStandalone } from '../../apps/standalone/src/start-standalone';
import { AMSTERDAM, Client } from '../support/client';
import { demo, signInAs } from './support/demo';
import { journey } from './support/journey';
import { launch } from './support/launch';
import { open, views, type Viewer } from './support/views';

/**
 * Takes the pictures in docs/screens, of the demo: on a wide screen in light colours, on a phone in dark ones.
 * `npm run build`, then `node --require ./libs/testing/run-ts.cjs test/browser/screens.ts`. With names of pictures
 * behind it, only those are taken.
 */
const folder = join(__dirname, '../../docs/screens');

const looks = {
  wide: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  phone: { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
} as const;
type Look = keyof typeof looks;

async function main(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'sallyport-screens-'));
  const settings = { SALLYPORT_ENV: 'test', PORT: '0', SALLYPORT_DATA_DIR: data, ...demo };
  const service = await startStandalone(parseConfig({ ...settings, TRUSTED_PROXIES: 'loopback' }));
  const browser = await launch();
  mkdirSync(folder, { recursive: true });
  for (const viewer of ['nobody', 'ana', 'grace'] as const) await shoot(browser, service.url, viewer);
  for (const look of Object.keys(looks) as Look[]) await shootJourney(browser, service.url, look);
  await browser.close();
  await service.stop();
  rmSync(data, { recursive: true });
}

const newPage = (browser: Browser, home: string): Promise<Page> =>
  browser.newPage({
    baseURL: home,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    extraHTTPHeaders: { 'x-forwarded-for': AMSTERDAM },
  });

async function wear(page: Page, look: Look): Promise<void> {
  const { viewport, colorScheme } = looks[look];
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
}

/** All, unless some are named. */
const asked = new Set(process.argv.slice(2));
const isAsked = (name: string): boolean => asked.size === 0 || asked.has(name);

const picture = (name: string, look: Look) => ({
  path: join(folder, `${name}.${look}.png`),
  animations: 'disabled' as const,
});

/** All that one person sees: signed in once, since each sign-in would show on the next pictures. */
async function shoot(browser: Browser, home: string, viewer: Viewer): Promise<void> {
  const page = await newPage(browser, home);
  await signInAs(page, viewer, home);
  for (const look of Object.keys(looks) as Look[]) {
    await wear(page, look);
    for (const view of views.filter(({ as, name }) => as === viewer && isAsked(name))) {
      await open(page, view);
      await page.screenshot(picture(view.name, look));
    }
  }
  await page.close();
}

/** What a newcomer is led through. */
async function shootJourney(browser: Browser, home: string, look: Look): Promise<void> {
  const page = await newPage(browser, home);
  await wear(page, look);
  await journey(page, new Client(home), async (station) => {
    if (isAsked(station)) await page.screenshot(picture(station, look));
  });
  await page.close();
}

void main();
