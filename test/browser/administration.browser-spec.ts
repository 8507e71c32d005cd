import { Client, newAdministrator, newMember, startApp } from '../support';
import { heading, messageSaying, signInByPassword, visitors } from './support';

let url: string;
let client: Client;
beforeAll(async () => {
  ({ url } = await startApp());
  client = new Client(url);
});
const visit = visitors(() => url);

it('an administrator invites somebody, sees their sessions, deactivates them and takes them back', async () => {
  const administrator = await newAdministrator(client);
  const page = await visit();
  await signInByPassword(page, administrator.email);
  await page.getByRole('link', { name: 'Users' }).click();
  await page.getByRole('button', { name: 'Add a user' }).click();
  await page.getByLabel('E-mail address').fill('new.person@acme.example');
  await page.getByLabel('Name').fill('New Person');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  const row = page.getByRole('row').filter({ hasText: 'New Person' });
  await row.getByText('Invited').waitFor();
  await messageSaying(client, 'email', 'new.person@acme.example', ({ subject }) =>
    /^You are invited to Acme/.test(subject ?? ''),
  );

  const manage = async (action: string) => {
    await page.getByRole('button', { name: 'Manage New Person' }).click();
    await page.getByRole('menuitem', { name: action }).click();
    return page.getByRole('dialog');
  };
  const sessions = await manage('Sessions');
  await sessions.getByText('No open session.').waitFor();
  await sessions.getByRole('button', { name: 'Close' }).click();

  const deactivation = await manage('Deactivate');
  await deactivation.getByText('The person cannot sign in any more').waitFor();
  await deactivation.getByRole('button', { name: 'Deactivate' }).click();
  await row.getByText('Deactivated').waitFor();
  const reactivation = await manage('Reactivate');
  await reactivation.getByRole('button', { name: 'Reactivate' }).click();
  await row.getByText('Deactivated').waitFor({ state: 'hidden' });
});

it('a member sees no page of administrators, and is told so at its address', async () => {
  const administrator = await newAdministrator(client);
  const member = await newMember(client, administrator);
  const page = await visit();
  await signInByPassword(page, member.email);
  expect(await page.getByRole('link', { name: 'Users' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Security set-up' }).count()).toBe(0);
  await page.goto('/users');
  await page.getByRole('alert').getByText('You may not do this.').waitFor();
});

it('the Outbox is searched, gives codes to copy, makes providers fail, and is emptied', async () => {
  const { email } = await newAdministrator(client);
  await client.post('/password-resets', { email });
  await messageSaying(client, 'email', email, ({ subject }) => /^Choose a new password/.test(subject ?? ''));
  const page = await visit();
  await page.goto('/outbox');
  await page.getByLabel('Search').fill(email);
  const mail = page.getByRole('article').filter({ hasText: 'Choose a new password' });
  await mail.first().waitFor();
  await page.getByLabel('Search').fill('nobody gets this');
  await mail.first().waitFor({ state: 'hidden' });
  await page.getByText('Nothing fits.').waitFor();
  await page.getByLabel('Search').fill('');

  await page.getByRole('combobox', { name: 'SMS' }).click();
  await page.getByRole('option', { name: 'refuses it' }).click();
  await page.waitForFunction(async () => {
    const answer = await fetch('/v1/outbox/failures');
    return ((await answer.json()) as { sms: string }).sms === 'rejected';
  });
  await page.getByRole('combobox', { name: 'SMS' }).click();
  await page.getByRole('option', { name: 'works' }).click();

  await page.getByRole('button', { name: 'Throw all away' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Throw all away' }).click();
  await page.getByText('Nothing was sent yet.').waitFor();
  await heading(page, 'Outbox').waitFor();
});
