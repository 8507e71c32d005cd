import type { Page } from 'playwright-core';
import { Client, enrolledMember, newAdministrator, SAO_PAULO, startApp } from '../support';
import { oneTimeCode } from '../threats/support';
import {
  codeSent,
  enterPassword,
  heading,
  linkIn,
  messageSaying,
  signInByCode,
  signInByPassword,
  signOut,
  stepUp,
  visitors,
} from './support';

let url: string;
let client: Client;
beforeAll(async () => {
  ({ url } = await startApp());
  client = new Client(url);
});
const visit = visitors(() => url);

it('backup codes are shown soon after two factors, and only the page’s own words are printed with them', async () => {
  const { member } = await enrolledMember(client);
  const page = await visit();
  await signInByCode(page, client, member);
  await page.getByRole('link', { name: 'Two-factor authentication' }).click();
  await page.getByText('10 of 10 codes left').waitFor();
  await page.getByRole('button', { name: 'Show and print' }).click();
  await page.getByText(member.backupCodes[0]!).waitFor();
  expect(await page.getByRole('listitem').allTextContents()).toEqual([...member.backupCodes]);

  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText(member.backupCodes[9]!).isVisible()).toBe(true);
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
});

it('new backup codes are made after a warning, and the old ones are gone', async () => {
  const { member } = await enrolledMember(client);
  const page = await visit();
  await signInByCode(page, client, member);
  await page.goto('/two-factor');
  await page.getByRole('button', { name: 'Make new codes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make ten new codes?' });
  await dialog.getByText('The old codes stop working at once').waitFor();
  await dialog.getByRole('button', { name: 'Make new codes' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('listitem').nth(9).waitFor();
  const codes = await page.getByRole('listitem').allTextContents();
  expect(codes).toHaveLength(10);
  expect(codes.filter((code) => member.backupCodes.includes(code))).toEqual([]);
});

it('an authenticator app is added by the key that the page shows, and signs in', async () => {
  const { member } = await enrolledMember(client);
  const page = await visit();
  await signInByCode(page, client, member);
  await page.goto('/two-factor');
  await page.getByRole('button', { name: 'Add an app' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an app' });
  await dialog.getByLabel('Name of the app').fill('My phone');
  await dialog.getByRole('button', { name: 'Add an app' }).click();
  await dialog.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  const key = (await dialog.locator('code').textContent())!.replaceAll(' ', '');
  await dialog.getByLabel('Code').fill(oneTimeCode(key));
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('My phone').waitFor();

  await signOut(page);
  await enterPassword(page, member.email);
  await page.getByText('Open your authenticator app').waitFor();
  // The code of this step was used already, and counts once.
  await page.getByLabel('Code').fill(oneTimeCode(key, 1));
  await heading(page, 'Where you’re logged in').waitFor();
});

it('the number is changed after a sign-in by backup code, and the old number undoes that', async () => {
  const { member } = await enrolledMember(client);
  const page = await visit();
  await enterPassword(page, member.email);
  await page.getByRole('button', { name: 'Try another way' }).click();
  await page.getByRole('button', { name: 'Backup code (10 left)' }).click();
  await page.getByLabel('Backup code').fill(member.backupCodes[0]!.toLowerCase());
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Where you’re logged in').waitFor();

  await page.goto('/two-factor');
  await page.getByText('9 of 10 codes left').waitFor();
  await page.getByRole('button', { name: 'Change the number' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the number' });
  await dialog.getByLabel('Mobile number').fill('07400 123499');
  const code = await codeSent(client, '+447400123499', () =>
    dialog.getByRole('button', { name: 'Send me a code' }).click(),
  );
  await dialog.getByLabel('Code').fill(code);
  await page.getByText('Your number is changed.').waitFor();
  await page.getByText('•••• •• 99').waitFor();

  const warning = await messageSaying(client, 'sms', member.phone, ({ text }) =>
    text.includes('/phone-changes/'),
  );
  const owner = await visit();
  await owner.goto(linkIn(warning, 'phone-changes'));
  await heading(owner, 'Undo the phone number change').waitFor();
  await owner.getByRole('button', { name: 'Undo' }).click();
  await owner.getByRole('status').getByText('Your old number is active again').waitFor();
  await page.goto('/two-factor');
  await heading(page, 'Sign in').waitFor();
  await enterPassword(owner, member.email);
  await owner.getByRole('alert').getByText('The e-mail address or the password is wrong.').waitFor();
  const password = await choosePassword(owner, member.email);
  await signInByCode(owner, client, member, { password });
});

/** Follows the link of the e-mail that lets somebody choose a password; gives that password. */
async function choosePassword(page: Page, email: string): Promise<string> {
  const reset = await messageSaying(client, 'email', email, ({ subject }) =>
    /^Choose a new password/.test(subject ?? ''),
  );
  await page.goto(linkIn(reset, 'password-resets'));
  await page.getByLabel('New password').fill('another battery staple');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await page.getByText('Your password is set.').waitFor();
  return 'another battery staple';
}

it('“This wasn’t me” does nothing by being opened, and all it says once it is pressed', async () => {
  const { member } = await enrolledMember(client);
  const stranger = await visit({ from: SAO_PAULO });
  await signInByCode(stranger, client, member);
  const mail = await messageSaying(client, 'email', member.email, ({ subject }) =>
    /^New sign-in to Acme from Chrome on Linux/.test(subject ?? ''),
  );

  const owner = await visit();
  await owner.goto(linkIn(mail, 'sign-in-reports'));
  await heading(owner, 'This wasn’t you?').waitFor();
  await stranger.goto('/devices');
  await heading(stranger, 'Your devices').waitFor();

  await owner.getByRole('button', { name: 'This wasn’t me' }).click();
  for (const done of ['That session is ended.', 'The device is blocked.', 'An e-mail with a link'])
    await owner.getByText(done).waitFor();
  await stranger.goto('/devices');
  await heading(stranger, 'Sign in').waitFor();

  await choosePassword(owner, member.email);
});

it('a password is changed from the old one', async () => {
  const page = await visit();
  await signInByPassword(page, (await newAdministrator(client)).email);
  await page.goto('/two-factor');
  await page.getByRole('button', { name: 'Change the password' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the password' });
  await dialog.getByLabel('Current password').fill('wrong');
  await dialog.getByLabel('New password').fill('another battery staple');
  await dialog.getByRole('button', { name: 'Change the password' }).click();
  await stepUp(page);
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('Current password').fill('correct horse battery staple');
  await dialog.getByRole('button', { name: 'Change the password' }).click();
  await page.getByText('Your password is changed.').waitFor();
});
