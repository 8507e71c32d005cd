import type { Page } from 'playwright-core';
import { Subscriber } from '../../servers/push/subscriber';
import type { Client } from '../../support/client';
import { newAdministrator, newMember, setPolicy } from '../../support/people';
import { oneTimeCode } from '../../threats/support/authenticator';
import { codeSent } from './post';
import { subscribeAs } from './push';
import { enterPassword, heading, signInByPassword, stepUpBySms, stepUpDialog } from './sign-in';

type At = (station: string) => Promise<void>;

const NUMBER = '+31612345699';

/**
 * Leads a newcomer to what has no address of its own: the set-up of a phone, codes, step-ups, a recovery, a refusal.
 * @param at told when the page shows a station, by its name
 */
export async function journey(page: Page, client: Client, at: At): Promise<void> {
  const administrator = await newAdministrator(client);
  const policy = { allowedFactors: ['sms', 'push', 'totp', 'backup_code'] };
  await setPolicy(client, administrator, { ...policy, requireOn: ['new_device'] });
  const { email } = await newMember(client, administrator);
  await setUp(page, client, email, at);
  await addPush(page, client, email, at);
  await addApp(page, at);
  await setPolicy(client, administrator, policy);
  await comeAgain(page, email, at);
  await recover(page, at);
  await leave(page, email, at);
}

async function setUp(page: Page, client: Client, email: string, at: At): Promise<void> {
  await enterPassword(page, email);
  await heading(page, 'Set up your second step').waitFor();
  await at('set-up-number');
  await page.getByText('Authenticator app', { exact: true }).click();
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  await at('set-up-app');
  await page.getByText('SMS', { exact: true }).click();
  const country = page.getByRole('combobox', { name: 'Country' });
  await country.fill('Nether');
  await page.getByRole('option', { name: /^Netherlands/ }).click();
  await page.getByLabel('Mobile number').fill(NUMBER);
  const code = await codeSent(client, NUMBER, () =>
    page.getByRole('button', { name: 'Send me a code' }).click(),
  );
  await page.getByLabel('Code').waitFor();
  await at('set-up-code');
  await page.getByLabel('Code').fill(code);
  await heading(page, 'Your backup codes').waitFor();
  await at('set-up-backup-codes');
  await page.getByRole('button', { name: 'Print' }).click();
  await page.getByRole('button', { name: 'I’ve saved my codes, continue' }).click();
  await heading(page, 'Where you’re logged in').waitFor();
}

async function addPush(page: Page, client: Client, email: string, at: At): Promise<void> {
  // After two factors nothing has to be confirmed for a while.
  await signInByPassword(page, email);
  await subscribeAs(page, new Subscriber('http://127.0.0.1/push/newcomer').subscription);
  await page.goto('/two-factor');
  await page.getByRole('button', { name: 'Show and print' }).click();
  const proof = stepUpDialog(page);
  await proof.getByLabel('Code').waitFor();
  await at('step-up');
  await page.goto('/push');
  await page.getByRole('button', { name: 'Show codes on this device' }).click();
  await proof.getByLabel('Code').waitFor();
  await at('push-step-up');
  await stepUpBySms(page, client, { phone: NUMBER });
  await page.getByText(/^Codes are shown on this device/).waitFor();
  await at('push-shown');
  await page.goto('/two-factor');
  await page.getByRole('button', { name: /^Remove: / }).click();
  const dialog = page.getByRole('dialog', { name: /^Remove / });
  await dialog.waitFor();
  await at('two-factor-remove-push');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('No device yet.').waitFor();
}

async function addApp(page: Page, at: At): Promise<void> {
  await page.goto('/two-factor');
  await page.getByRole('button', { name: 'Show and print' }).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).waitFor();
  await at('two-factor-backup-codes');
  await page.getByRole('button', { name: 'Add an app' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an app' });
  await dialog.getByRole('button', { name: 'Add an app' }).click();
  await dialog.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  await at('two-factor-scan-app');
  const key = (await dialog.locator('code').textContent())!.replaceAll(' ', '');
  await dialog.getByLabel('Code').fill(oneTimeCode(key));
  await dialog.waitFor({ state: 'hidden' });
}

async function comeAgain(page: Page, email: string, at: At): Promise<void> {
  await enterPassword(page, email);
  await heading(page, 'Enter the code').waitFor();
  await page.getByRole('button', { name: 'Try another way' }).click();
  await page.getByRole('button', { name: /^SMS/ }).click();
  await page.getByText('We sent a code by SMS to').waitFor();
  await at('enter-code');
}

async function recover(page: Page, at: At): Promise<void> {
  const lostAll = page.getByRole('link', { name: 'I’ve lost access to all of these' });
  await lostAll.scrollIntoViewIfNeeded();
  await at('enter-code-other-ways');
  await lostAll.click();
  await heading(page, 'Recover your account').waitFor();
  await at('recover');
  await page.getByRole('button', { name: 'Start the recovery' }).click();
  await page.getByRole('status', { name: /^Pending until / }).waitFor();
  await at('recover-pending');
  await page.getByRole('link', { name: 'Back to the code' }).click();
  const notice = page.getByRole('status', { name: /^Account recovery is pending until / });
  await notice.waitFor();
  await at('enter-code-recovery');
  // The session from before is there still.
  await page.goto('/sessions');
  await notice.waitFor();
  await page.getByRole('button', { name: 'Log out everywhere' }).waitFor();
  await at('sessions-recovery');
}

async function leave(page: Page, email: string, at: At): Promise<void> {
  await page.goto('/devices');
  await page.getByRole('button', { name: /^Block: / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Block' }).click();
  await heading(page, 'Sign in').waitFor();
  await enterPassword(page, email);
  await heading(page, 'You cannot sign in here').waitFor();
  await at('denied');
}
