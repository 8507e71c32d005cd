import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { builtPages } from '../../../apps/api/src/pages/serve-pages';
import { AMSTERDAM } from '../../support/client';
import { launch } from './launch';
import { watch } from './watch';

/** Milliseconds that a condition is waited for: it comes in a few, or on a loaded machine in seconds. */
const PATIENCE = 45_000;

export interface VisitorOptions extends BrowserContextOptions {
  /** Address that the visitor comes from, as a trusted proxy tells it. */
  readonly from?: string;
}

/**
 * Opens a browser for the specs of a file; gives a function that opens a window of somebody of whom nobody knows yet.
 * After each test the windows are closed, and the test fails when one of them saw what must never happen.
 */
export function visitors(home: () => string): (options?: VisitorOptions) => Promise<Page> {
  let browser: Browser;
  const open: { readonly context: BrowserContext; readonly faults: readonly string[] }[] = [];

  beforeAll(async () => {
    if (!existsSync(builtPages)) throw new Error(`There are no pages in ${builtPages}: npm run build`);
    browser = await launch();
  });
  afterEach(async () => {
    const closed = open.splice(0);
    for (const { context } of closed) await context.close();
    expect(closed.flatMap(({ faults }) => faults)).toEqual([]);
  });
  afterAll(() => browser?.close());

  return async ({ from = AMSTERDAM, baseURL = home(), ...options } = {}) => {
    const context = await browser.newContext({
      baseURL,
      locale: 'en-GB',
      timezoneId: 'Europe/Amsterdam',
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      extraHTTPHeaders: { 'x-forwarded-for': from },
      ...options,
    });
    context.setDefaultTimeout(PATIENCE);
    open.push({ context, faults: await watch(context, baseURL) });
    return await context.newPage();
  };
}
