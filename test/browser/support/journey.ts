import type { Page } from 'playwright-core';
import type { Client } from '../../support/client';
import { newAdministrator, newMember, setPolicy } from '../../support/people';
import { oneTimeCode } from '../../threats/support/authenticator';
import { codeSent } from './post';
import { enterPassword, heading, stepUp } from './sign-in';

type At = (station: string) => Promise<void>;

const NUMBER = '+31612345699';

/**
 * Leads a newcomer to what has no address of its own: the set-up of a phone, codes, proofs, a refusal.
 * @param at told when the page shows a station, by its name
 */
export async function journey(page: Page, client: Client, at: At): Promise<void> {
  const administrator = await newAdministrator(client);
  await setPolicy(client, administrator, {});
  const { email } = await newMember(client, administrator);
  await setUp(page, client, email, at);
  await addApp(page, at);
  await comeAgain(page, email, at);
}

async function setUp(page: Page, client: Client, email: string, at: At): Promise<void> {
  await enterPassword(page, email);
  await heading(page, 'Set up your second step').waitFor();
  await at('set-up-number');
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
  await page.getByRole('button', { name: 'I have kept them, go on' }).click();
  await heading(page, 'Where you’re logged in').waitFor();
}

async function addApp(page: Page, at: At): Promise<void> {
  await page.goto('/two-factor');
  await page.getByRole('button', { name: 'Show and print' }).click();
  await page.getByRole('dialog', { name: 'Prove it is you' }).waitFor();
  await at('step-up');
  await stepUp(page);
  await page.getByRole('button', { name: 'Copy', exact: true }).waitFor();
  await at('two-factor-backup-codes');
  await page.getByRole('button', { name: 'Add an app' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an app' });
  await dialog.getByRole('button', { name: 'Add an app' }).click();
  await dialog.getByRole('img').waitFor();
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
  await page.goto('/devices');
  await page.getByRole('button', { name: /^Block: / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Block' }).click();
  await heading(page, 'Sign in').waitFor();
  await enterPassword(page, email);
  await heading(page, 'You cannot sign in here').waitFor();
  await at('denied');
}
