import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { startApp } from '../support';
import { visitors } from './support';
import { demo, signInAs } from './support/demo';
import { open, views, type Viewer } from './support/views';

let url: string;
beforeAll(async () => ({ url } = await startApp(demo)));
const visit = visitors(() => url);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What a checker of WCAG 2.2 AA and of good practice finds, with the elements that it finds it in. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // Colours on their way from one scheme to the other are no finding.
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Whether the page has to be pushed sideways to be read (WCAG 1.4.10). */
const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Each view in each look; what is wrong, by view and look. */
async function inspect(page: Page, viewer: Viewer): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  await signInAs(page, viewer, url);
  for (const view of views.filter(({ as }) => as === viewer)) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, view);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await findings(page);
        if (await isTooWide(page)) found.push('wider than the screen');
        if (found.length > 0) wrong[`${view.name} ${width} ${colorScheme}`] = found;
      }
    }
  }
  return wrong;
}

it.each(['nobody', 'ana', 'grace'] as const)(
  'all that %s can open can be used by everybody, wide and narrow, in light and in dark',
  async (viewer) => expect(await inspect(await visit(), viewer)).toEqual({}),
);

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
