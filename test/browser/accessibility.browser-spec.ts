import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { Client, startApp } from '../support';
import { visitors } from './support';
import { demo, signInAs } from './support/demo';
import { journey } from './support/journey';
import { open, views, type Viewer } from './support/views';

let url: string;
beforeAll(async () => ({ url } = await startApp(demo)));
const visit = visitors(() => url);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What a checker of WCAG 2.2 AA and of good practice finds, with the elements that it finds it in.
 * @param rule the one to check; all unless given
 */
async function findings(page: Page, rule?: string): Promise<string[]> {
  await page.evaluate(axe);
  const runOnly = rule && { type: 'rule', values: [rule] };
  const options = JSON.stringify({ resultTypes: ['violations'], runOnly });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Whether the page has to be pushed sideways to be read (WCAG 1.4.10). */
const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** What is wrong with what the page shows, in any look; leaves it wide. */
async function inspect(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForFunction(
        (wanted) => document.documentElement.dataset['mantineColorScheme'] === wanted,
        colorScheme,
      );
      // Nothing but colours depends on the scheme.
      const found = await findings(page, colorScheme === 'dark' ? 'color-contrast' : undefined);
      if (await isTooWide(page)) found.push('wider than the screen');
      wrong.push(...found.map((finding) => `${name}, ${width}, ${colorScheme}: ${finding}`));
    }
  }
  return wrong;
}

/** Each view of somebody. */
async function inspectAll(page: Page, viewer: Viewer): Promise<string[]> {
  const wrong: string[] = [];
  await signInAs(page, viewer, url);
  for (const view of views.filter(({ as }) => as === viewer)) {
    await open(page, view);
    wrong.push(...(await inspect(page, view.name)));
  }
  return wrong;
}

it.each(['nobody', 'ana', 'grace'] as const)(
  'all that %s can open can be used by everybody, wide and narrow, in light and in dark',
  async (viewer) => expect(await inspectAll(await visit(), viewer)).toEqual([]),
);

it('so can all that a newcomer is led through', async () => {
  const page = await visit();
  const wrong: string[] = [];
  await journey(page, new Client(url), async (station) => {
    wrong.push(...(await inspect(page, station)));
  });
  expect(wrong).toEqual([]);
});

it('the menu of a narrow screen can be used by everybody', async () => {
  const page = await visit({ viewport: { width: 360, height: 740 } });
  await signInAs(page, 'ana', url);
  await page.getByRole('button', { name: 'Open the menu' }).click();
  await page.getByRole('link', { name: 'Your devices' }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Your devices' }).click();
  await page.getByRole('heading', { name: 'Your devices' }).waitFor();
  await page.getByRole('button', { name: 'Open the menu' }).waitFor();
});

it('the checker is awake', async () => {
  const page = await visit();
  await page.goto('/sign-in');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.evaluate(() => document.querySelector('label')!.remove());
  expect((await findings(page)).join()).toContain('label');
});
