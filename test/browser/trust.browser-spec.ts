import { Client, enrolledMember, startApp } from '../support';
import { enterPassword, heading, signInByCode, signInTrusted, signOut, visitors } from './support';

let url: string;
let client: Client;
beforeAll(async () => {
  ({ url } = await startApp());
  client = new Client(url);
});
const visit = visitors(() => url);

const box = 'Trust this device';

it('a device is trusted unless the box is cleared, and then asks for no second step', async () => {
  const { member } = await enrolledMember(client, { requireOn: ['new_device'] });
  const page = await visit();
  await enterPassword(page, member.email);
  await page.getByText('This is a new device for your account.').waitFor();
  expect(await page.getByLabel(box).isChecked()).toBe(true);
  await page.getByText('we won’t ask for a second step on this device').waitFor();

  await signInTrusted(page, client, member);
  await page.getByText('Confirmed by: password', { exact: true }).waitFor();
});

it('a device whose box was cleared is asked again', async () => {
  const { member } = await enrolledMember(client, { requireOn: ['new_device'] });
  const page = await visit();
  await signInByCode(page, client, member, { isTrusted: false });
  await signOut(page);
  await enterPassword(page, member.email);
  await heading(page, 'Enter the code').waitFor();
});

it('a cleared box stays cleared when another way is chosen', async () => {
  const { member } = await enrolledMember(client);
  const page = await visit();
  await enterPassword(page, member.email);
  await page.getByText('Your organization still asks for a second step at each sign-in').waitFor();
  await page.getByLabel(box).uncheck();
  await page.getByRole('button', { name: 'Try another way' }).click();
  await page.getByRole('button', { name: 'Backup code (10 left)' }).click();
  await page.getByLabel('Backup code').waitFor();
  expect(await page.getByLabel(box).isChecked()).toBe(false);
});
