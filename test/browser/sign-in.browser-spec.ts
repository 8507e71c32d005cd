import { Client, enrolledMember, newAdministrator, otherThan, PASSWORD, startApp } from '../support';
import {
  codeSent,
  enterPassword,
  heading,
  linkIn,
  messageSaying,
  signInByCode,
  signInByPassword,
  visitors,
} from './support';

let url: string;
let client: Client;
beforeAll(async () => {
  ({ url } = await startApp());
  client = new Client(url);
});
const visit = visitors(() => url);

it('the keyboard is enough, from the address to the page and past its menu', async () => {
  const { member } = await enrolledMember(client);
  const page = await visit();
  const { keyboard } = page;
  await page.goto('/devices');
  await heading(page, 'Sign in').waitFor();
  const code = await codeSent(client, member.phone, async () => {
    await keyboard.type(member.email);
    await keyboard.press('Tab');
    await keyboard.type(PASSWORD);
    await keyboard.press('Enter');
    await heading(page, 'Enter the code').waitFor();
  });
  await keyboard.type(code);
  await heading(page, 'Your devices').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'content');

  await keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Log out');
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  await keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'content');
  const rename = page.getByRole('button', { name: /^Rename/ }).first();
  while (!(await rename.evaluate((button) => button === document.activeElement))) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

it.each(['nobody@acme.example', 'administrator'])('%s with a wrong password reads the same', async (who) => {
  const page = await visit();
  const email = who === 'administrator' ? (await newAdministrator(client)).email : who;
  await enterPassword(page, email, 'a wrong password');
  await page.getByRole('alert').getByText('The e-mail address or the password is wrong.').waitFor();
  expect(await page.getByLabel(/^Password/).inputValue()).toBe('');
  expect(await page.getByLabel('E-mail address').inputValue()).toBe(email);
});

it('fields say to password managers and phones what they are', async () => {
  const { member } = await enrolledMember(client);
  const page = await visit();
  await page.goto('/sign-in');
  expect(await page.getByLabel('E-mail address').getAttribute('autocomplete')).toBe('username');
  expect(await page.getByLabel(/^Password/).getAttribute('autocomplete')).toBe('current-password');
  await enterPassword(page, member.email);
  const code = page.getByLabel('Code');
  await code.waitFor();
  expect(await code.getAttribute('autocomplete')).toBe('one-time-code');
  expect(await code.getAttribute('inputmode')).toBe('numeric');
});

it('whoever tries too often is told how long to wait, and can go on after that', async () => {
  const page = await visit();
  await page.clock.install();
  await page.route('**/v1/logins', (route) =>
    route.fulfill({
      status: 429,
      headers: { 'content-type': 'application/problem+json', 'retry-after': '3000' },
      body: JSON.stringify({ code: 'rate_limited', title: 'Too many requests' }),
    }),
  );
  await enterPassword(page, 'ana@acme.example');
  await page.getByRole('alert').getByText('Wait 50 minutes.').waitFor();
  await page.getByRole('button', { name: /^Try again in \d+ s$/, disabled: true }).waitFor();
  await page.clock.fastForward(3_001_000);
  await page.getByRole('button', { name: 'Sign in', disabled: false }).waitFor();
});

it('a wrong code counts, a pasted one goes off once, and a new one can be sent after a while', async () => {
  const { member } = await enrolledMember(client);
  const page = await visit();
  // A clock that is slow: the pause until a new code is not over by itself, however slow the machine is.
  await page.clock.install({ time: Date.now() - 600_000 });
  const code = await codeSent(client, member.phone, async () => {
    await enterPassword(page, member.email);
    await page.getByText('We sent a code by SMS to').waitFor();
  });
  await page.getByText('Your organization asks for a second step at each sign-in.').waitFor();
  await page.getByText('5 attempts left.').waitFor();
  await page.getByRole('button', { name: /^Send a new code \(in \d+ s\)$/, disabled: true }).waitFor();
  await page.clock.fastForward(900_000);
  await page.getByRole('button', { name: 'Send a new code', exact: true, disabled: false }).waitFor();

  await page.getByLabel('Code').fill(otherThan(code));
  await page.getByRole('alert').getByText('That code is wrong').waitFor();
  await page.getByText('4 attempts left.').waitFor();
  expect(await page.getByLabel('Code').inputValue()).toBe('');

  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/verifications')) sent.push(request.postData() ?? '');
  });
  await page.getByLabel('Code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await heading(page, 'Where you’re logged in').waitFor();
  expect(sent).toEqual([JSON.stringify({ factor: 'sms', code, trustDevice: true })]);
});

it('after the last attempt the way leads back to the start', async () => {
  const { member } = await enrolledMember(client);
  const page = await visit();
  const code = await codeSent(client, member.phone, async () => {
    await enterPassword(page, member.email);
    await page.getByText('We sent a code by SMS to').waitFor();
  });
  for (const left of ['4 attempts left.', '3 attempts left.', '2 attempts left.', 'One attempt left.']) {
    await page.getByLabel('Code').fill(otherThan(code));
    await page.getByText(left).waitFor();
  }
  await page.getByLabel('Code').fill(otherThan(code));
  await page.getByRole('alert').getByText('That was the last attempt. Sign in again.').waitFor();
  await page.getByRole('link', { name: 'Start again' }).click();
  await heading(page, 'Sign in').waitFor();
});

it('a blocked device is told so, after the right password', async () => {
  const { member } = await enrolledMember(client);
  const page = await visit();
  await signInByCode(page, client, member);
  await page.getByRole('link', { name: 'Your devices' }).click();
  await page.getByRole('button', { name: 'Block: Chrome on Linux' }).click();
  const dialog = page.getByRole('dialog', { name: 'Block Chrome on Linux?' });
  await dialog.getByText('This is the device you are using now: you will be signed out.').waitFor();
  await dialog.getByRole('button', { name: 'Block' }).click();
  await heading(page, 'Sign in').waitFor();
  await enterPassword(page, member.email);
  await heading(page, 'You cannot sign in here').waitFor();
  await page.getByRole('alert').getByText('This device is blocked for this account.').waitFor();
});

it('a forgotten password is set anew by the link in an e-mail', async () => {
  const { email } = await newAdministrator(client);
  const page = await visit();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  // The page before has a field of that name as well.
  await heading(page, 'Forgot your password?').waitFor();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.getByRole('status').getByText('If there is an account with this address').waitFor();
  const mail = await messageSaying(client, 'email', email, ({ subject }) =>
    /^Choose a new password/.test(subject ?? ''),
  );
  await page.goto(linkIn(mail, 'password-resets'));
  await page.getByLabel('New password').fill('another battery staple');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await page.getByText('Your password is set.').waitFor();
  await signInByPassword(page, email, 'another battery staple');
});

it('an address of another site is no place to come back to', async () => {
  const { email } = await newAdministrator(client);
  const page = await visit();
  await page.goto('/sign-in?returnTo=//evil.example/');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await heading(page, 'Where you’re logged in').waitFor();
});

it('a session that ends while its page is open leads back to signing in', async () => {
  const administrator = await newAdministrator(client);
  const page = await visit();
  await signInByPassword(page, administrator.email);
  await client.delete('/me/sessions', { session: administrator.session });
  await page.getByRole('link', { name: 'Your devices' }).click();
  await heading(page, 'Sign in').waitFor();
});
