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

/** Goes all the way in, by the code that is sent. */
export async function signInByCode(page: Page, client: Client, { email, phone }: Enrolled): Promise<void> {
  const code = await codeSent(client, phone, async () => {
    await enterPassword(page, email);
    await heading(page, 'Enter the code').waitFor();
  });
  await page.getByLabel('Code').fill(code);
  await heading(page, 'Where you’re logged in').waitFor();
}

/** Goes in where a password is enough. */
export async function signInByPassword(page: Page, email: string, password = PASSWORD): Promise<void> {
  await enterPassword(page, email, password);
  await heading(page, 'Where you’re logged in').waitFor();
}

/** Answers the dialog that asks for a proof before a sensitive change. */
export async function stepUp(page: Page, password = PASSWORD): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Prove it is you' });
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Title of a page, or of a part of it. */
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
