import type { Page } from 'playwright-core';
import { Client } from '../../support/client';
import { oneTimeCode } from '../../threats/support/authenticator';
import { DEMO_PASSWORD, DEMO_TOTP_SEED, people } from '../../../apps/standalone/src/demo/people';
import { codeSent } from './post';
import { enterPassword, heading } from './sign-in';
import type { Viewer } from './views';

/** Settings under which the service starts with the demo organization. */
export const demo = { SALLYPORT_DEMO: 'on' };

/** Signs somebody of the demo organization in: Ana by SMS, Grace by her authenticator app. */
export async function signInAs(page: Page, viewer: Viewer, home: string): Promise<void> {
  if (viewer === 'nobody') return;
  const begin = async () => {
    await enterPassword(page, `${viewer}@acme.example`, DEMO_PASSWORD);
    await heading(page, 'Enter the code').waitFor();
  };
  if (viewer === 'ana') {
    const code = await codeSent(new Client(home), people.ana.phone, begin);
    await page.getByLabel('Code').fill(code);
  } else {
    await begin();
    await page.getByLabel('Code').fill(oneTimeCode(DEMO_TOTP_SEED));
  }
  await heading(page, 'Where you’re logged in').waitFor();
}
