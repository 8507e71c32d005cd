import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import {
  Client,
  enrolledMember,
  newAdministrator,
  newMember,
  setPolicy,
  startApp,
  type Person,
} from '../support';
import { oneTimeCode } from '../threats/support';
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
  await page
    .getByText('Two-factor sign-in is off: a password is enough for people without a second factor.')
    .waitFor();
  await page.getByLabel('At each sign-in').check();

  const preview = page.getByRole('status', { name: 'What saving this does' });
  await preview.getByText('2 active people in your organization.').waitFor();
  await preview.getByText('2 of them set up a second factor at the next sign-in.').waitFor();
  await page.getByRole('button', { name: 'Save the policy' }).click();
  await stepUp(page);
  await page.getByText('The policy is saved.').waitFor();

  const history = page.getByRole('region', { name: 'History' });
  const change = (text: string) => history.getByRole('row', { name: text });
  await change('Second step At each sign-in').waitFor();

  await page.getByLabel('On a new device').check();
  await preview.getByText('2 of them set up a second factor at the next sign-in.').waitFor();
  await page.getByRole('button', { name: 'Save the policy' }).click();
  await change('Second step At each sign-in → At each sign-in, On a new device').waitFor();
});

/** Somebody whose organization has just begun to ask for a second step. */
async function newcomer(): Promise<Person> {
  const administrator = await newAdministrator(client);
  await setPolicy(client, administrator, {});
  return await newMember(client, administrator);
}

/** Adds an authenticator app by the key that the page shows, as far as the backup codes. */
async function setUpApp(page: Page): Promise<void> {
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  const key = (await page.locator('code').textContent())!.replaceAll(' ', '');
  await page.getByLabel('Code').fill(oneTimeCode(key));
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

const goOn = (page: Page) => page.getByRole('button', { name: 'I’ve saved my codes, continue' });

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

it('a member sets up an authenticator app instead of a phone', async () => {
  const page = await visit();
  await enterPassword(page, (await newcomer()).email);
  await page.getByText('Your organization asks for a second step after your password').waitFor();
  await page.getByText('Authenticator app', { exact: true }).click();
  await setUpApp(page);
  await heading(page, 'Your backup codes').waitFor();
  await page.getByRole('button', { name: 'Print' }).click();
  await goOn(page).click();
  await page.getByText('Confirmed by: password, authenticator app').waitFor();
});

it('an app is the only choice where SMS is not allowed', async () => {
  const administrator = await newAdministrator(client);
  await setPolicy(client, administrator, { allowedFactors: ['totp', 'backup_code'] });
  const page = await visit();
  await enterPassword(page, (await newMember(client, administrator)).email);
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  expect(await page.getByLabel('Mobile number').count()).toBe(0);
});

it('a factor that is no longer allowed is replaced, after it has been used once more', async () => {
  const { administrator, member } = await enrolledMember(client);
  await setPolicy(client, administrator, { allowedFactors: ['totp', 'backup_code'] });
  const page = await visit();
  const code = await codeSent(client, member.phone, async () => {
    await enterPassword(page, member.email);
    await heading(page, 'Enter the code').waitFor();
  });
  await page.getByLabel('Code').fill(code);
  await page.getByText('Your organization no longer allows the factor that you just used.').waitFor();
  await setUpApp(page);
  await page.getByText('Confirmed by:').first().waitFor();
});
