import { Client, newAdministrator, newMember, startApp, stepUp as stepUpSession } from '../support';
import { heading, messageSaying, signInByPassword, stepUp, visitors } from './support';

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
  await stepUp(page);
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
  await page.getByRole('alert').getByText('You don’t have access to this page.').waitFor();
});

it('logging out everywhere lists the service tokens that still work', async () => {
  const administrator = await newAdministrator(client);
  const { session } = administrator;
  await stepUpSession(client, administrator);
  await client.post('/service-tokens', { name: 'Nightly export', scopes: ['audit:read'] }, { session });
  const page = await visit();
  await signInByPassword(page, administrator.email);
  await page.getByRole('button', { name: 'Log out everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log out everywhere' }).click();
  await heading(page, 'Sign in').waitFor();
  await page.getByText('Service tokens still work').waitFor();
  await page.getByRole('listitem').getByText('Nightly export').waitFor();
});

it('a policy keeps a factor that can be set up in a sign-in, and sets the delay of recoveries', async () => {
  const page = await visit();
  await signInByPassword(page, (await newAdministrator(client)).email);
  await page.goto('/security');
  await page.getByLabel('At each sign-in').check();
  const save = page.getByRole('button', { name: 'Save the policy' });
  const factors = page.getByRole('group', { name: 'Allowed factors' });
  expect(await factors.getByLabel('Passkey').count()).toBe(0);
  for (const factor of ['SMS', 'Authenticator app']) await factors.getByLabel(factor).uncheck();
  await page.getByText('Allow SMS or the authenticator app').waitFor();
  expect(await save.isDisabled()).toBe(true);
  await factors.getByLabel('Authenticator app').check();

  await page.getByLabel('Delay of an account recovery').fill('5');
  expect(await save.isDisabled()).toBe(true);
  await page.getByLabel('Delay of an account recovery').fill('48');
  await save.click();
  await stepUp(page);
  const history = page.getByRole('region', { name: 'History' });
  await history.getByRole('row', { name: 'Recovery delay (hours) 48' }).waitFor();
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
