import { startApp } from '../support';
import { DEMO_PASSWORD, people } from '../../apps/standalone/src/demo/people';
import { enterPassword, heading, visitors } from './support';
import { demo } from './support/demo';

let url: string;
beforeAll(async () => ({ url } = await startApp(demo)));
const visit = visitors(() => url);

it('a visitor finds the stranger, throws them out, blocks their device, and reads it all in the audit log', async () => {
  const page = await visit({
    from: '193.136.128.1',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  });
  await enterPassword(page, 'ana@acme.example', DEMO_PASSWORD);
  await heading(page, 'Enter the code').waitFor();

  const outbox = await page.context().newPage();
  await outbox.goto('/outbox');
  await outbox.getByLabel('Search').fill(people.ana.phone);
  const copy = outbox.getByRole('article').getByRole('button', { name: /^Copy the code \d{6}$/ });
  const code = (await copy.textContent())!.slice(-6);
  await outbox.close();
  await page.getByLabel('Code').fill(code);
  await heading(page, 'Where you’re logged in').waitFor();

  const strange = page.getByRole('listitem').filter({ hasText: 'Sydney, Australia (approximate)' });
  await strange.getByText('129.94.1.1').waitFor();
  await strange.getByRole('button', { name: 'Log out: Chrome on Linux' }).click();
  const end = page.getByRole('dialog', { name: 'Log out this session?' });
  await end.getByText('Chrome on Linux is signed out at once.').waitFor();
  await end.getByRole('button', { name: 'Log out' }).click();
  await end.waitFor({ state: 'hidden' });
  await strange.waitFor({ state: 'hidden' });

  await page.getByRole('link', { name: 'Your devices' }).click();
  const device = page.getByRole('listitem').filter({ hasText: 'Chrome on Linux' });
  await device.getByText('not signed in').waitFor();
  await device.getByRole('button', { name: 'Block' }).click();
  const block = page.getByRole('dialog', { name: 'Block Chrome on Linux?' });
  await block.getByText('not even with the right password and code').waitFor();
  await block.getByRole('button', { name: 'Block' }).click();
  await device.getByText('Blocked', { exact: true }).waitFor();

  await page.getByRole('link', { name: 'Audit log' }).click();
  await page.getByText('You blocked the device Chrome on Linux').waitFor();
  await page.getByText('You ended the session on Chrome on Linux').waitFor();
});
