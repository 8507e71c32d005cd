import { sendGridError, startSendGrid, type SendGridServer } from '../../../../test/servers/sendgrid';
import { SendGridEmailSender, type SendGridOptions } from './index';

jest.setTimeout(60_000);

const apiKey = 'SG.secret';
const email = {
  to: 'ana@example.com',
  subject: 'New sign-in',
  text: 'Somebody signed in.',
  html: '<p>Somebody signed in.</p>',
};

let sendgrid: SendGridServer;
beforeEach(async () => void (sendgrid = await startSendGrid(apiKey)));
afterEach(() => sendgrid.stop());

const send = (over: Partial<SendGridOptions> = {}) =>
  new SendGridEmailSender({
    apiKey,
    from: 'no-reply@example.com',
    url: sendgrid.url,
    timeout: 20_000,
    ...over,
  }).send('event.email', email);

it('sends as SendGrid documents it, and lets it follow no links', async () => {
  expect(await send()).toEqual({ kind: 'sent', providerMessageId: 'mail-1' });
  expect(sendgrid.violations).toEqual([]);
  const body = JSON.parse(sendgrid.requests[0]?.body ?? '') as Record<string, unknown>;
  expect(body).toMatchObject({
    from: { email: 'no-reply@example.com' },
    subject: email.subject,
    content: [
      { type: 'text/plain', value: email.text },
      { type: 'text/html', value: email.html },
    ],
    tracking_settings: {
      click_tracking: { enable: false, enable_text: false },
      open_tracking: { enable: false },
    },
  });
  expect(JSON.stringify(body)).toContain('"sallyport_message":"event.email"');
  expect(JSON.stringify(body).split('ana@example.com')).toHaveLength(2);
});

it.each([
  [400, 'personalizations.0.to.0.email', 'rejected', 'invalid_address'],
  [400, 'from.email', 'rejected', 'sender_misconfigured'],
  [400, 'content.0.value', 'rejected', 'invalid_message'],
  [400, null, 'rejected', 'http_400'],
  [401, null, 'retry', 'credentials_refused'],
  [403, 'from', 'retry', 'credentials_refused'],
  [404, null, 'rejected', 'http_404'],
  [413, null, 'rejected', 'too_large'],
  [500, null, 'unknown', 'http_500'],
  [503, null, 'unknown', 'http_503'],
])('takes %d about %p as %s', async (status, field, kind, error) => {
  sendgrid.behave(sendGridError(status, field));
  expect(await send()).toEqual({ kind, error });
  expect(sendgrid.requests).toHaveLength(1);
});

it('waits as long as it is told to', async () => {
  sendgrid.behave(sendGridError(429, null, { 'retry-after': '7' }));
  expect(await send()).toEqual({ kind: 'retry', error: 'rate_limited', afterMilliseconds: 7_000 });
  const inAnHour = Math.ceil(Date.now() / 1_000) + 3_600;
  sendgrid.behave(sendGridError(429, null, { 'x-ratelimit-reset': `${inAnHour}` }));
  const outcome = await send();
  expect(outcome).toMatchObject({ kind: 'retry', error: 'rate_limited' });
  const { afterMilliseconds = 0 } = outcome as { afterMilliseconds?: number };
  expect(afterMilliseconds).toBeGreaterThan(3_000_000);
  expect(afterMilliseconds).toBeLessThanOrEqual(3_601_000);
});

it('is refused with a key that is not right', async () => {
  expect(await send({ apiKey: 'SG.other' })).toEqual({ kind: 'retry', error: 'credentials_refused' });
});

it('does not know what became of it when the connection breaks', async () => {
  sendgrid.behave('cut');
  expect(await send()).toEqual({ kind: 'unknown', error: 'connection_lost' });
  expect(sendgrid.requests).toHaveLength(1);
});

it('does not wait for an answer longer than the claim on the message holds', async () => {
  sendgrid.behave('silent');
  expect(await send({ timeout: 2_000 })).toEqual({ kind: 'unknown', error: 'timeout' });
});

it('knows that nothing was sent when nobody was there', async () => {
  const { url } = sendgrid;
  await sendgrid.stop();
  expect(await send({ url })).toEqual({ kind: 'retry', error: 'not_connected' });
  sendgrid = await startSendGrid(apiKey);
});

it('tells nobody the address in what it makes of an answer', async () => {
  sendgrid.behave({ status: 400, body: { errors: [{ message: email.to, field: `to.${email.to}` }] } });
  expect(JSON.stringify(await send())).not.toContain(email.to);
});
