import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { Client, newAdministrator, newMember, setPolicy, startApp, type Person } from '../support';
import { codeSent, enterPassword, heading, signInByPassword, stepUp, visitors } from './support';

let url: string;
let client: Client;
beforeAll(async () => {
  ({ url } = await startApp());
  client = new Client(url);
});
const visit = visitors(() => url);

it('an administrator sees whom the policy affects, proves it is them, and switches it on', async () => {
  const administrator = await newAdministrator(client);
  await newMember(client, administrator);
  const page = await visit();
  await signInByPassword(page, administrator.email);
  await page.getByRole('link', { name: 'Security set-up' }).click();
  await page.getByText('Two-factor sign-in is off: a password is enough.').waitFor();
  await page.getByLabel('At each sign-in').check();

  const preview = page.getByRole('status', { name: 'What saving this does' });
  await preview.getByText('2 active people in your organization.').waitFor();
  await preview.getByText('2 of them set up a phone at the next sign-in.').waitFor();
  await page.getByRole('button', { name: 'Save the policy' }).click();
  await stepUp(page);
  await page.getByText('The policy is saved.').waitFor();

  const history = page.getByRole('region', { name: 'History' });
  const change = (text: string) => history.getByRole('row', { name: text });
  await change('Second step At each sign-in').waitFor();

  await page.getByLabel('On a new device').check();
  await preview.getByText('2 of them set up a phone at the next sign-in.').waitFor();
  await page.getByRole('button', { name: 'Save the policy' }).click();
  await change('Second step At each sign-in → At each sign-in, On a new device').waitFor();
});

/** Somebody whose organization has just begun to ask for a second step. */
async function newcomer(): Promise<Person> {
  const administrator = await newAdministrator(client);
  await setPolicy(client, administrator, {});
  return await newMember(client, administrator);
}

/** Sets up a phone as far as the backup codes; gives its number. */
async function setUpPhone(page: Page, { email }: Person, national: string): Promise<void> {
  await enterPassword(page, email);
  await heading(page, 'Set up your second step').waitFor();
  const country = page.getByRole('combobox', { name: 'Country' });
  expect(await country.inputValue()).toMatch(/^United Kingdom/);
  await country.fill('Nether');
  await page.getByRole('option', { name: /^Netherlands/ }).click();
  await page.getByLabel('Mobile number').fill(national);
  const code = await codeSent(client, `+31${national.slice(1)}`, () =>
    page.getByRole('button', { name: 'Send me a code' }).click(),
  );
  await page.getByLabel('Code').fill(code);
  await heading(page, 'Your backup codes').waitFor();
}

const goOn = (page: Page) => page.getByRole('button', { name: 'I have kept them, go on' });

it('a member sets up a phone, keeps the codes, is in, and signs in again by a code', async () => {
  const member = await newcomer();
  const page = await visit();
  await setUpPhone(page, member, '0612345601');
  const codes = await page.getByRole('listitem').allTextContents();
  expect(codes).toHaveLength(10);
  expect(await goOn(page).isDisabled()).toBe(true);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('sallyport-backup-codes.txt');
  const text = await readFile(await file.path(), 'utf8');
  expect(codes.filter((code) => !text.includes(code))).toEqual([]);
  await goOn(page).click();
  await heading(page, 'Where you’re logged in').waitFor();
  await page.getByText('two-factor', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Log out', exact: true }).click();
  await heading(page, 'Sign in').waitFor();
  const code = await codeSent(client, '+31612345601', async () => {
    await enterPassword(page, member.email);
    await page.getByText('We sent a code by SMS to •••• •• 01.').waitFor();
  });
  await page.getByLabel('Code').fill(code);
  await heading(page, 'Where you’re logged in').waitFor();
});

it.each([
  ['Copy', '0612345602'],
  ['Print', '0612345603'],
])('codes may be kept by the button %s too', async (button, number) => {
  const page = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
  await setUpPhone(page, await newcomer(), number);
  const [code = 'none'] = await page.getByRole('listitem').allTextContents();
  expect(await goOn(page).isDisabled()).toBe(true);
  await page.getByRole('button', { name: button }).click();
  await goOn(page).click();
  await heading(page, 'Where you’re logged in').waitFor();
  if (button === 'Copy') expect(await page.evaluate('navigator.clipboard.readText()')).toContain(code);
});

it('a number that is none is said to be none, and can be corrected', async () => {
  const page = await visit();
  await enterPassword(page, (await newcomer()).email);
  await page.getByLabel('Mobile number').fill('12');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByRole('alert').getByText('This is not a mobile number of that country.').waitFor();
  await page.getByLabel('Mobile number').fill('07400 123456');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByText('We sent a code by SMS to').waitFor();
  await page.getByRole('button', { name: 'Use another number' }).click();
  await page.getByLabel('Mobile number').waitFor();
});
