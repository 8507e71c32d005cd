import type { BrowserContext, Page, Route } from 'playwright-core';
import { Client, newAdministrator, startApp } from '../support';
import { heading, signInByPassword, visitors } from './support';

let url: string;
let email: string;
beforeAll(async () => {
  ({ url } = await startApp());
  ({ email } = await newAdministrator(new Client(url)));
});
const visit = visitors(() => url);

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

const nothing = { data: [], nextCursor: null };

/** Each page that shows what a query gives: where it asks, and what it says when there is nothing. */
const pages = [
  ['/sessions', '/v1/me/sessions', 'You are signed in nowhere.'],
  ['/devices', '/v1/me/devices', 'No device has signed in yet.'],
  ['/locations', '/v1/me/locations', 'There has been no sign-in from a place that we know of.'],
  ['/audit-log', '/v1/me/audit-log', 'Nothing happened that fits.'],
  ['/users', '/v1/users', 'There is nobody yet.'],
  ['/security', '/v1/organization/two-factor-policy/changes', 'The policy was never changed.'],
  ['/outbox', '/v1/outbox/messages', 'Nothing was sent yet.'],
] as const;

const problem =
  (status: number, code: string, headers: Record<string, string> = {}) =>
  (route: Route) =>
    route.fulfill({
      status,
      headers: { 'content-type': 'application/problem+json', ...headers },
      body: JSON.stringify({ code, title: code, requestId: 'request-1' }),
    });

/** Cookies of the administrator, who signs in once. */
let cookies: StorageState | undefined;

async function signedIn(): Promise<Page> {
  if (cookies) return await visit({ storageState: cookies });
  const page = await visit();
  await signInByPassword(page, email);
  cookies = await page.context().storageState();
  return page;
}

/** Opens a page whose calls of one address are answered by hand. */
async function openWith(path: string, call: string, answer: (route: Route) => unknown): Promise<Page> {
  const page = await signedIn();
  await page.route((address) => address.pathname === call, answer);
  await page.goto(path);
  return page;
}

it.each(pages)('%s shows that it loads, then that there is nothing', async (path, call, empty) => {
  const answers: (() => void)[] = [];
  const page = await openWith(path, call, (route) => {
    answers.push(() => void route.fulfill({ json: nothing }));
  });
  await page.getByRole('status', { name: 'Loading…' }).first().waitFor();
  expect(await page.getByText(empty).count()).toBe(0);
  await page.route(
    (address) => address.pathname === call,
    (route) => route.fulfill({ json: nothing }),
  );
  for (const answer of answers) answer();
  await page.getByText(empty).waitFor();
});

it.each([...pages, ['/two-factor', '/v1/me/two-factor', '']] as const)(
  '%s says what went wrong, and tries again when asked',
  async (path, call) => {
    const failing = problem(500, 'internal');
    const page = await openWith(path, call, failing);
    const alert = page.getByRole('alert').filter({ hasText: 'request-1' });
    await alert.waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await alert.getByRole('button', { name: 'Try again' }).click();
    await alert.waitFor({ state: 'hidden' });
  },
);

it.each(pages)('%s says how long to wait when it was asked too often', async (path, call) => {
  const page = await openWith(path, call, problem(429, 'rate_limited', { 'retry-after': '40' }));
  await page
    .getByRole('alert')
    .filter({ hasText: 'That was too often in a short time. Wait 40 seconds.' })
    .waitFor();
});

it('a service that cannot be reached is said to be out of reach', async () => {
  const page = await signedIn();
  await page.goto('/devices');
  await heading(page, 'Your devices').waitFor();
  await page.route('**/v1/me/sessions', problem(503, 'unavailable'));
  await page.getByRole('link', { name: 'Where you’re logged in' }).click();
  await page.getByRole('alert').getByText('A part of the service cannot be reached just now.').waitFor();
});
