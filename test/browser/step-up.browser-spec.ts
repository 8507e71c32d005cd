import type { Page } from 'playwright-core';
import {
  Client,
  enrolledMember,
  newAdministrator,
  otherThan,
  PASSWORD,
  startApp,
  type Enrolled,
} from '../support';
import { oneTimeCode } from '../threats/support';
import { anotherApi } from '../threats/support/another-process';
import { DAY, HOUR, MovableClock } from '../threats/support/movable-clock';
import {
  codeSent,
  heading,
  linkIn,
  messageSaying,
  signInByCode,
  signInByPassword,
  signInTrusted,
  stepUp,
  stepUpBySms,
  stepUpDialog,
  visitors,
} from './support';

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});
const visit = visitors(() => app.url);

/** A member in a session by password alone, on a trusted device, who asks to see the backup codes. */
async function asked(): Promise<{ page: Page; member: Enrolled }> {
  const { member } = await enrolledMember(client, { requireOn: ['new_device'] });
  const page = await visit();
  await signInTrusted(page, client, member);
  await page.goto('/two-factor');
  await page.getByRole('button', { name: 'Show and print' }).click();
  await stepUpDialog(page)
    .getByText('To continue, confirm it’s you. We won’t ask again for 10 minutes.')
    .waitFor();
  return { page, member };
}

it('people with a phone confirm by a code, which raises the session to two factors', async () => {
  const { page, member } = await asked();
  expect(await stepUpDialog(page).getByLabel('Your password').count()).toBe(0);
  await stepUpBySms(page, client, member);
  await page.getByText(member.backupCodes[0]!).waitFor();
  await page.goto('/sessions');
  await page.getByText('Confirmed by: password, SMS').first().waitFor();
});

it('a wrong code shows nothing, and neither does closing the dialog', async () => {
  const { page, member } = await asked();
  const dialog = stepUpDialog(page);
  const code = await codeSent(client, member.phone, () =>
    dialog.getByRole('button', { name: 'Send me a code by SMS' }).click(),
  );
  await dialog.getByLabel('Code').fill(otherThan(code));
  await dialog.getByRole('alert').getByText('That code is wrong').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('alert').getByText('Confirm it’s you to continue.').waitFor();
  expect(await page.getByText(member.backupCodes[0]!).count()).toBe(0);
});

it('a backup code is another way', async () => {
  const { page, member } = await asked();
  const dialog = stepUpDialog(page);
  await dialog.getByRole('button', { name: 'Try another way' }).click();
  await dialog.getByRole('button', { name: 'Backup code (10 left)' }).click();
  await dialog.getByLabel('Backup code').fill(member.backupCodes[3]!);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(member.backupCodes[0]!).waitFor();
});

it('an authenticator app is asked for first', async () => {
  const { page, member } = await asked();
  await stepUpBySms(page, client, member);
  await page.getByRole('button', { name: 'Add an app' }).click();
  const adding = page.getByRole('dialog', { name: 'Add an app' });
  await adding.getByRole('button', { name: 'Add an app' }).click();
  const key = (await adding.locator('code').textContent())!.replaceAll(' ', '');
  await adding.getByLabel('Code').fill(oneTimeCode(key));
  await adding.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'Log out', exact: true }).click();
  await heading(page, 'Sign in').waitFor();
  await signInByPassword(page, member.email);
  await page.goto('/two-factor');
  await page.getByRole('button', { name: 'Show and print' }).click();
  const dialog = stepUpDialog(page);
  await dialog.getByText('Open your authenticator app').waitFor();
  await dialog.getByLabel('Code').fill(oneTimeCode(key, 1));
  await dialog.waitFor({ state: 'hidden' });
});

it('a day after the password was shown, it is asked for beside the code', async () => {
  const { member } = await enrolledMember(client);
  const page = await visit();
  await signInByCode(page, client, member);
  const clock = new MovableClock();
  clock.setAhead(DAY + HOUR);
  const later = await anotherApi(app, { clock });
  const storageState = await page.context().storageState();
  const nextDay = await visit({ baseURL: later.baseUrl, storageState });
  await nextDay.goto('/two-factor');
  await nextDay.getByRole('button', { name: 'Show and print' }).click();
  const dialog = stepUpDialog(nextDay);
  const code = await codeSent(client, member.phone, () =>
    dialog.getByRole('button', { name: 'Send me a code by SMS' }).click(),
  );
  await dialog.getByLabel('Code').fill(code);
  await dialog.getByText('You last entered it more than a day ago.').waitFor();
  await dialog.getByLabel('Your password').fill('not this one');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('Your password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await nextDay.getByText(member.backupCodes[0]!).waitFor();
});

it('people without a second factor confirm by their password', async () => {
  const page = await visit();
  await signInByPassword(page, (await newAdministrator(client)).email);
  await page.goto('/users');
  await page.getByRole('button', { name: 'Add a user' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a user' });
  await adding.getByLabel('E-mail address').fill('auditor@acme.example');
  await adding.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: 'Auditor' }).click();
  await adding.getByRole('button', { name: 'Send the invitation' }).click();
  await stepUp(page);
  await page.getByRole('row').filter({ hasText: 'auditor@acme.example' }).waitFor();
});

it('after an undone change of number, a code by SMS is not enough to change a factor', async () => {
  const { member } = await enrolledMember(client, { requireOn: ['new_device'] });
  const page = await visit();
  await signInByCode(page, client, member);
  await page.goto('/two-factor');
  await page.getByRole('button', { name: 'Change the number' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the number' });
  await dialog.getByLabel('Mobile number').fill('07400 123498');
  const changed = await codeSent(client, '+447400123498', () =>
    dialog.getByRole('button', { name: 'Send me a code' }).click(),
  );
  await dialog.getByLabel('Code').fill(changed);
  await page.getByText('Your number is changed.').waitFor();
  const warning = await messageSaying(client, 'sms', member.phone, ({ text }) =>
    text.includes('/phone-changes/'),
  );
  await page.goto(linkIn(warning, 'phone-changes'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('status').getByText('Your password no longer works').waitFor();
  const reset = await messageSaying(client, 'email', member.email, ({ subject }) =>
    /^Choose a new password/.test(subject ?? ''),
  );
  await page.goto(linkIn(reset, 'password-resets'));
  await page.getByLabel('New password').fill('another battery staple');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await signInByCode(page, client, member, { password: 'another battery staple' });

  await page.goto('/two-factor');
  await page.getByRole('button', { name: 'Make new codes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click();
  const proof = stepUpDialog(page);
  await proof.getByText('confirm it’s you with another factor than SMS').waitFor();
  await proof.getByLabel('Backup code').fill(member.backupCodes[0]!);
  await proof.getByRole('button', { name: 'Continue' }).click();
  await proof.waitFor({ state: 'hidden' });
  await page.getByRole('listitem').nth(9).waitFor();
});
