import type { Page } from 'playwright-core';
import type { Client } from '../../support/client';
import { PASSWORD, type Enrolled } from '../../support/people';
import { codeSent } from './post';

/** Fills in the first page; where it leads to is for the caller to wait for. */
export async function enterPassword(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

interface ByCode {
  readonly password?: string;
  /** Whether the box that trusts the device stays ticked. */
  readonly isTrusted?: boolean;
}

/** Goes all the way in, by the code that is sent. */
export async function signInByCode(
  page: Page,
  client: Client,
  { email, phone }: Pick<Enrolled, 'email' | 'phone'>,
  { password, isTrusted = true }: ByCode = {},
): Promise<void> {
  const code = await codeSent(client, phone, async () => {
    await enterPassword(page, email, password);
    await heading(page, 'Enter the code').waitFor();
  });
  await page.getByLabel('Trust this device').setChecked(isTrusted);
  await page.getByLabel('Code').fill(code);
  await heading(page, 'Where you’re logged in').waitFor();
}

/** Goes in where a password is enough. */
export async function signInByPassword(page: Page, email: string, password = PASSWORD): Promise<void> {
  await enterPassword(page, email, password);
  await heading(page, 'Where you’re logged in').waitFor();
}

/** The dialog that asks for a step-up before a sensitive change. */
export const stepUpDialog = (page: Page) => page.getByRole('dialog', { name: 'Confirm it’s you' });

/** Steps up by the password, as people without a second factor do. */
export async function stepUp(page: Page, password = PASSWORD): Promise<void> {
  const dialog = stepUpDialog(page);
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Steps up by the code that is sent to a phone. */
export async function stepUpBySms(
  page: Page,
  client: Client,
  { phone }: Pick<Enrolled, 'phone'>,
): Promise<void> {
  const dialog = stepUpDialog(page);
  const code = await codeSent(client, phone, () =>
    dialog.getByRole('button', { name: 'Send me a code by SMS' }).click(),
  );
  await dialog.getByLabel('Code').fill(code);
  await dialog.waitFor({ state: 'hidden' });
}

/** Ends the session by the menu. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Log out', exact: true }).click();
  await heading(page, 'Sign in').waitFor();
}

/** Signs in by two factors, then again by the password alone, which a trusted device allows. */
export async function signInTrusted(page: Page, client: Client, member: Enrolled): Promise<void> {
  await signInByCode(page, client, member);
  await signOut(page);
  await signInByPassword(page, member.email);
}

/** Title of a page, or of a part of it. */
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
