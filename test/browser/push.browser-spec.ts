import { until } from '@sallyport/testing';
import type { Page } from 'playwright-core';
import { PushService, type Subscription } from '../servers/push';
import { Client, enrolledMember, startApp, type Enrolled } from '../support';
import { codeSent, enterPassword, heading, signInByCode, subscribeAs, visitors } from './support';

let url: string;
let client: Client;
let service: PushService;
beforeAll(async () => {
  service = await PushService.start();
  ({ url } = await startApp({ SALLYPORT_WEB_PUSH: 'on' }));
  client = new Client(url);
});
afterAll(() => service.stop());
const visit = visitors(() => url);

async function phone(member: Enrolled): Promise<{ page: Page; subscription: Subscription }> {
  const page = await visit();
  const subscription = service.subscribe();
  await subscribeAs(page, subscription);
  await signInByCode(page, client, member);
  await page.goto('/push');
  return { page, subscription };
}

/** Hands what the service has sent for a browser to that browser's service worker. */
async function deliver(page: Page, { endpoint }: Subscription): Promise<string> {
  const sent = () => service.messages.filter((message) => message.endpoint === endpoint);
  await until(() => sent().length > 0);
  const data = sent().at(-1)?.data ?? {};
  const cdp = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [registration] }) => {
      if (registration) resolve(registration.registrationId);
    }),
  );
  await cdp.send('ServiceWorker.enable');
  const registrationId = await registered;
  await cdp.send('ServiceWorker.deliverPushMessage', {
    origin: url,
    registrationId,
    data: JSON.stringify(data),
  });
  return data['code'] as string;
}

it('a phone that was added shows the code of a sign-in elsewhere', async () => {
  const { member } = await enrolledMember(client, { allowedFactors: ['sms', 'push', 'backup_code'] });
  const { page, subscription } = await phone(member);
  await page.getByText('Codes are not shown on this device yet.').waitFor();
  await page.getByRole('button', { name: 'Show codes on this device' }).click();
  await page.getByText(/^Codes are shown on this device/).waitFor();

  const elsewhere = await visit();
  await enterPassword(elsewhere, member.email);
  await elsewhere.getByText('We sent a code to your phone’s notifications.').waitFor();
  const code = await deliver(page, subscription);
  await page.getByText(code, { exact: true }).waitFor();
  await elsewhere.getByLabel('Code').fill(code);
  await heading(elsewhere, 'Where you’re logged in').waitFor();

  // Found again by who taps the notification while the page is closed.
  await page.reload();
  await page.getByText(code, { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Show no more codes here' }).click();
  await page.getByText('Codes are not shown on this device yet.').waitFor();
});

it('who gets no notification has an SMS sent at once', async () => {
  const { member } = await enrolledMember(client, { allowedFactors: ['sms', 'push', 'backup_code'] });
  const { page } = await phone(member);
  await page.getByRole('button', { name: 'Show codes on this device' }).click();
  await page.getByText(/^Codes are shown on this device/).waitFor();
  const elsewhere = await visit();
  await enterPassword(elsewhere, member.email);
  await elsewhere.getByRole('button', { name: 'No notification? Send the code by SMS' }).click();
  await elsewhere.getByText('We sent a code by SMS to').waitFor();
});

/** A member with a phone that shows codes, who has given the password in another browser, whose clock is ours. */
async function elsewhere(): Promise<{ page: Page; member: Enrolled; subscription: Subscription }> {
  const { member } = await enrolledMember(client, { allowedFactors: ['sms', 'push', 'backup_code'] });
  const { page: added, subscription } = await phone(member);
  await added.getByRole('button', { name: 'Show codes on this device' }).click();
  await added.getByText(/^Codes are shown on this device/).waitFor();
  const page = await visit();
  await page.clock.install();
  await enterPassword(page, member.email);
  await page.getByText('We sent a code to your phone’s notifications.').waitFor();
  return { page, member, subscription };
}

it('whose phone does not answer for half a minute is sent one SMS, and told so', async () => {
  const { page, member } = await elsewhere();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/challenges')) asked.push(request.postData() ?? '');
  });
  await page.clock.runFor(20_000);
  expect(asked).toEqual([]);
  const code = await codeSent(client, member.phone, async () => {
    await page.clock.runFor(11_000);
    await page.getByText('Your phone did not answer, so we sent a code by SMS to').waitFor();
  });
  // Not one more, however long the page is open.
  await page.clock.runFor(120_000);
  expect(asked).toEqual([JSON.stringify({ factor: 'sms' })]);
  await page.getByLabel('Code').fill(code);
  await heading(page, 'Where you’re logged in').waitFor();
});

it('who is typing the code of the notification keeps the field, and gets no SMS', async () => {
  const { page, subscription } = await elsewhere();
  const sent = () => service.messages.filter(({ endpoint }) => endpoint === subscription.endpoint);
  await until(() => sent().length > 0);
  const code = sent().at(-1)?.data['code'] as string;
  await page.getByLabel('Code').fill(code.slice(0, 3));
  await page.clock.runFor(60_000);
  await page.getByText('We sent a code to your phone’s notifications.').waitFor();
  await page.getByLabel('Code').fill(code);
  await heading(page, 'Where you’re logged in').waitFor();
});

it('a device that was added is listed, and removed from elsewhere', async () => {
  const { member } = await enrolledMember(client, { allowedFactors: ['sms', 'push', 'backup_code'] });
  const { page } = await phone(member);
  await page.getByRole('button', { name: 'Show codes on this device' }).click();
  await page.getByText(/^Codes are shown on this device/).waitFor();
  await page.goto('/two-factor');
  const section = page.getByRole('region', { name: 'Notifications' });
  await section.getByRole('button', { name: /^Remove: / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await section.getByText('No device yet.').waitFor();
});
