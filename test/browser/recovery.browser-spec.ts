import type { Page } from 'playwright-core';
import { Client, enrolledMember, setPolicy, startApp } from '../support';
import { resetByMail } from '../threats/support/assurance';
import { anotherApi } from '../threats/support/another-process';
import { HOUR, MovableClock } from '../threats/support/movable-clock';
import {
  codeSent,
  enterPassword,
  heading,
  linkIn,
  messageSaying,
  signInByCode,
  signInByPassword,
  stepUp,
  visitors,
} from './support';

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});
const visit = visitors(() => app.url);

const notice = (page: Page) => page.getByRole('status', { name: /^Account recovery is pending until / });

/** Asks for a recovery, as people do who lost every factor. */
async function askForRecovery(page: Page, email: string): Promise<void> {
  await enterPassword(page, email);
  await page.getByRole('button', { name: 'Try another way' }).click();
  await page.getByRole('link', { name: 'I’ve lost access to all of these' }).click();
  await heading(page, 'Recover your account').waitFor();
  await page.getByText('Nobody can shorten it.').waitFor();
  await page.getByRole('button', { name: 'Start the recovery' }).click();
  await page.getByRole('status', { name: /^Pending until / }).waitFor();
}

it('a recovery is asked for, shown on every page of a sign-in and of a session, and cancelled by a link', async () => {
  const { member } = await enrolledMember(client);
  const signedIn = await visit();
  await signInByCode(signedIn, client, member);
  expect(await notice(signedIn).count()).toBe(0);

  const page = await visit();
  await askForRecovery(page, member.email);
  await page.getByText('We have notified every e-mail address').waitFor();
  await page.getByRole('link', { name: 'Back to the code' }).click();
  await notice(page).getByText('Somebody who knows the password asked for it.').waitFor();
  await signedIn.goto('/devices');
  await notice(signedIn).waitFor();

  const mail = await messageSaying(client, 'email', member.email, ({ text }) =>
    text.includes('/recoveries/'),
  );
  const link = linkIn(mail, 'recoveries');
  await page.goto(link);
  await heading(page, 'Cancel the account recovery').waitFor();
  await signedIn.reload();
  await notice(signedIn).waitFor();
  await page.getByRole('button', { name: 'Cancel the recovery' }).click();
  await page.getByText('The recovery is cancelled.').waitFor();
  await signedIn.reload();
  await heading(signedIn, 'Your devices').waitFor();
  expect(await notice(signedIn).count()).toBe(0);

  await page.goto(link);
  await page.getByRole('button', { name: 'Cancel the recovery' }).click();
  await page.getByRole('alert').getByText('This link is no longer valid.').waitFor();
});

it('after the delay the password leads to a new second factor', async () => {
  const { member } = await enrolledMember(client);
  await askForRecovery(await visit(), member.email);
  const clock = new MovableClock();
  clock.setAhead(73 * HOUR);
  const later = await anotherApi(app, { clock });
  const page = await visit({ baseURL: later.baseUrl });
  await enterPassword(page, member.email);
  await heading(page, 'Set up your second step').waitFor();
  expect(await notice(page).count()).toBe(0);
  await page.getByLabel('Mobile number').fill('07400 123497');
  const code = await codeSent(client, '+447400123497', () =>
    page.getByRole('button', { name: 'Send me a code' }).click(),
  );
  await page.getByLabel('Code').fill(code);
  await heading(page, 'Your backup codes').waitFor();
});

it('an administrator starts the recovery of a member, sees until when, and cancels it', async () => {
  const { administrator, member } = await enrolledMember(client);
  await setPolicy(client, administrator, { requireOn: [] });
  const page = await visit();
  await signInByPassword(page, administrator.email);
  await page.goto('/users');
  const manage = async (action: string) => {
    await page.getByRole('button', { name: 'Manage Ana' }).click();
    await page.getByRole('menuitem', { name: action }).click();
    await page.getByRole('dialog').getByRole('button', { name: action }).click();
  };
  await manage('Start account recovery');
  await stepUp(page);
  const row = page.getByRole('row').filter({ hasText: member.email });
  await row.getByText(/^Recovery pending until /).waitFor();
  const stranger = await visit();
  await enterPassword(stranger, member.email);
  await notice(stranger).getByText('An administrator started it.').waitFor();

  await manage('Cancel recovery');
  await row.getByText(/^Recovery pending until /).waitFor({ state: 'hidden' });

  // Nobody starts their own.
  await page.getByRole('button', { name: 'Manage Ada' }).click();
  await page.getByRole('menuitem', { name: 'Deactivate' }).waitFor();
  expect(await page.getByRole('menuitem', { name: 'Start account recovery' }).count()).toBe(0);
});

it('a mailed backup code is refused after a reset by mail, with what else can be done', async () => {
  const { member } = await enrolledMember(client, { backupCodeEmail: 'codes' });
  const password = 'another battery staple';
  await resetByMail(client, member.email, password);
  const page = await visit();
  await enterPassword(page, member.email, password);
  await page.getByRole('button', { name: 'Try another way' }).click();
  await page.getByRole('button', { name: 'Backup code (10 left)' }).click();
  await page.getByRole('alert').getByText('we e-mailed your backup codes too').waitFor();
  expect(await page.getByRole('button', { name: /^Backup code/ }).count()).toBe(0);
  await page.getByRole('link', { name: 'I’ve lost access to all of these' }).waitFor();
});
