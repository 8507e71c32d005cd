import { Client, newAdministrator, newMember, startApp } from '../support';
import { enterPassword, heading, linkIn, messageSaying, signInByPassword, visitors } from './support';

let url: string;
let client: Client;
beforeAll(async () => {
  ({ url } = await startApp());
  client = new Client(url);
});
const visit = visitors(() => url);

it('a locked account is unlocked by the link of the e-mail, once', async () => {
  const { email } = await newMember(client, await newAdministrator(client));
  for (let guess = 0; guess < 10; guess++)
    await client.signIn(email, `not the password ${guess}`, { from: `198.51.${guess}.1` });
  const page = await visit();
  await enterPassword(page, email);
  await page.getByRole('alert').getByText('The e-mail address or the password is wrong.').waitFor();

  const mail = await messageSaying(client, 'email', email, ({ text }) => text.includes('/unlock/'));
  const link = linkIn(mail, 'unlock');
  await page.goto(link);
  await heading(page, 'Unlock your account').waitFor();
  await page.getByRole('button', { name: 'Unlock account' }).click();
  await page.getByText('Your account is unlocked.').waitFor();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await heading(page, 'Sign in').waitFor();
  await signInByPassword(page, email);

  await page.goto(link);
  await page.getByRole('button', { name: 'Unlock account' }).click();
  await page.getByRole('alert').getByText('This link is no longer valid').waitFor();
});
