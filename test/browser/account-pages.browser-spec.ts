import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { Client, enrolledMember, SAO_PAULO, startApp, type Enrolled } from '../support';
import { heading, signInByCode, visitors } from './support';

let url: string;
let client: Client;
beforeAll(async () => {
  ({ url } = await startApp());
  client = new Client(url);
});
const visit = visitors(() => url);

/** Somebody signed in here, in Amsterdam, whose phone was set up in São Paulo by a Firefox. */
async function signedIn(options = {}): Promise<{ page: Page; member: Enrolled }> {
  const { member } = await enrolledMember(client);
  const page = await visit(options);
  await signInByCode(page, client, member);
  return { page, member };
}

const confirm = async (page: Page, action: string) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
};

it('the current session comes first; all others end at a click, and the list follows what happens elsewhere', async () => {
  const { page, member } = await signedIn();
  const items = page.getByRole('main').getByRole('listitem');
  await items.filter({ hasText: 'Firefox on Windows' }).waitFor();
  expect(await items.first().textContent()).toContain('This session');
  await page.getByRole('button', { name: 'Log out all others' }).click();
  await page.getByRole('dialog').getByText('All sessions but this one end at once.').waitFor();
  await confirm(page, 'Log out all others');
  await items.filter({ hasText: 'Firefox on Windows' }).waitFor({ state: 'hidden' });
  expect((await client.get('/session', { session: member.session })).status).toBe(401);

  const elsewhere = await visit({ from: SAO_PAULO });
  await signInByCode(elsewhere, client, member);
  await items
    .filter({ hasText: 'São Paulo' })
    .or(items.filter({ hasText: 'Brazil' }))
    .first()
    .waitFor();

  await page.getByRole('button', { name: 'Log out everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log out everywhere' }).click();
  await heading(page, 'Sign in').waitFor();
});

it('a device is renamed, blocked, unblocked and forgotten', async () => {
  const { page } = await signedIn();
  await page.getByRole('link', { name: 'Your devices' }).click();
  await page.getByRole('button', { name: 'Rename: Firefox on Windows' }).click();
  await page.getByLabel('Name of the device').fill('The old laptop');
  await confirm(page, 'Save');
  const item = page.getByRole('main').getByRole('listitem').filter({ hasText: 'The old laptop' });
  await item.getByText('1 open session').waitFor();

  await page.getByRole('button', { name: 'Block: The old laptop' }).click();
  await page.getByText('Its session ends at once').waitFor();
  await confirm(page, 'Block');
  await item.getByText('Blocked', { exact: true }).waitFor();
  await item.getByText('not signed in').waitFor();

  await page.getByRole('button', { name: 'Unblock: The old laptop' }).click();
  await confirm(page, 'Unblock');
  await item.getByText('Blocked', { exact: true }).waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'Forget: The old laptop' }).click();
  await page.getByText('it is treated as a new device').waitFor();
  await confirm(page, 'Forget');
  await item.waitFor({ state: 'hidden' });
});

it('a place shows its sign-ins, is not recognised, and is unblocked', async () => {
  const { page, member } = await signedIn();
  const stranger = await visit({ from: SAO_PAULO });
  await signInByCode(stranger, client, member);
  await page.getByRole('link', { name: 'Your locations' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Brazil' });
  await page.getByRole('img', { name: 'Map of the countries' }).locator('circle').nth(1).waitFor();
  await row.getByRole('button', { name: /^Sign-ins from/ }).click();
  await heading(page, /^Sign-ins from .*Brazil/).waitFor();
  await page.getByText(`signed in · ${SAO_PAULO}`).waitFor();

  await row.getByRole('button', { name: /^I don’t recognise this/ }).click();
  await page.getByText('Sessions from there end at once').waitFor();
  await page.getByRole('dialog').getByRole('button').last().click();
  await row.getByText('Blocked').waitFor();
  await stranger.goto('/sessions');
  await heading(stranger, 'Sign in').waitFor();

  await row.getByRole('button', { name: /^Unblock/ }).click();
  await confirm(page, 'Unblock');
  await row.getByText('Allowed').waitFor();
});

it('the audit log is narrowed down in its address, tells times in the user’s zone, and is exported', async () => {
  const { page } = await signedIn();
  await page.getByRole('link', { name: 'Audit log' }).click();
  await page.getByText('You signed in from a new device, Chrome on Linux').waitFor();
  const what = page.getByRole('combobox', { name: 'What' });
  await what.click();
  await page.getByRole('option', { name: 'New device' }).click();
  await page.waitForURL(/type=DeviceRecognized/);
  const entries = page.getByText(/^You signed in from a new device/);
  await entries.first().waitFor();
  await page.getByText('You signed in with a code by SMS').waitFor({ state: 'hidden' });
  await page.reload();
  await entries.first().waitFor();
  expect(await what.inputValue()).toBe('New device');

  // The member is from São Paulo, the reader’s browser is in Amsterdam.
  const time = page.getByRole('main').locator('time').first();
  await time.hover();
  await page.getByRole('tooltip').getByText('GMT-3').waitFor();
  await page.mouse.move(0, 0);
  await page.getByRole('tooltip').waitFor({ state: 'hidden' });
  await time.focus();
  await page.getByRole('tooltip').getByText('GMT-3').waitFor();

  for (const [button, name, line] of [
    ['Export CSV', 'audit-log.csv', /^occurredAt,timeZone,type,summary/],
    ['Export NDJSON', 'audit-log.ndjson', /^\{"entryId"/],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(name);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toMatch(line);
    expect(text).toContain('DeviceRecognized');
    expect(text).not.toContain('LoginSucceeded');
  }
});
