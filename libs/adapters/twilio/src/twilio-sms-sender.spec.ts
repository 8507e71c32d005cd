import { startTwilio, twilioError, type TwilioServer } from '../../../../test/servers/twilio';
import { TwilioSmsSender, type TwilioOptions } from './index';

jest.setTimeout(60_000);

const account = { accountSid: `AC${'a'.repeat(32)}`, authToken: 'b'.repeat(32) };
const sms = { to: '+31612345678', text: "492113 is your Acme code. Don't share it." };

let twilio: TwilioServer;
beforeEach(async () => void (twilio = await startTwilio(account)));
afterEach(() => twilio.stop());

const sender = (over: Partial<TwilioOptions> = {}) =>
  new TwilioSmsSender({
    ...account,
    from: '+351912345678',
    publicUrl: 'https://id.example.com',
    url: twilio.url,
    timeout: 20_000,
    ...over,
  });
const send = (over: Partial<TwilioOptions> = {}) => sender(over).send('event.sms', sms);
const fields = () => Object.fromEntries(new URLSearchParams(twilio.requests.at(-1)?.body));

it('sends as Twilio describes it, and asks to be told what became of it', async () => {
  expect(await send()).toEqual({ kind: 'sent', providerMessageId: `SM${'0'.repeat(31)}1` });
  expect(fields()).toEqual({
    To: sms.to,
    From: '+351912345678',
    Body: sms.text,
    StatusCallback: 'https://id.example.com/v1/provider-callbacks/twilio?message=event.sms',
  });
  expect(twilio.violations).toEqual([]);
});

it.each([`MG${'c'.repeat(32)}`, 'Acme'])('sends from %s', async (from) => {
  expect(await send({ from })).toMatchObject({ kind: 'sent' });
  expect(fields()).toMatchObject(from === 'Acme' ? { From: from } : { MessagingServiceSid: from });
  expect(twilio.violations).toEqual([]);
});

it.each([
  [400, 21211, 'rejected', 'invalid_number'],
  [400, 21408, 'rejected', 'country_not_permitted'],
  [400, 21610, 'rejected', 'opted_out'],
  [400, 21614, 'rejected', 'not_a_mobile'],
  [400, 21611, 'retry', 'queue_full'],
  [400, 21999, 'rejected', 'twilio_21999'],
  [401, 20003, 'retry', 'credentials_refused'],
  [403, 99999, 'retry', 'twilio_99999'],
  [404, 20404, 'rejected', 'twilio_20404'],
  [500, 20500, 'unknown', 'twilio_20500'],
  [503, 30001, 'unknown', 'twilio_30001'],
])('takes %d with code %d as %s', async (status, code, kind, error) => {
  twilio.behave(twilioError(status, code));
  expect(await send()).toEqual({ kind, error });
  expect(twilio.requests).toHaveLength(1);
});

it('waits as long as it is told to', async () => {
  twilio.behave(twilioError(429, 20429, { 'retry-after': '7' }));
  expect(await send()).toEqual({ kind: 'retry', error: 'rate_limited', afterMilliseconds: 7_000 });
  twilio.behave({ status: 429, body: 'no JSON' });
  expect(await send()).toEqual({ kind: 'retry', error: 'http_429' });
});

it.each([
  ['no JSON', { status: 201, body: 'no JSON' }],
  ['an answer of a proxy', { status: 502, body: '<html>' }],
  ['another address', { status: 302, headers: { location: '/elsewhere' } }],
])('does not know what became of it behind %s', async (_, behaviour) => {
  twilio.behave(behaviour);
  expect(await send()).toMatchObject({ kind: 'unknown' });
  expect(twilio.requests).toHaveLength(1);
});

it('does not know what became of it when the connection breaks', async () => {
  twilio.behave('cut');
  expect(await send()).toEqual({ kind: 'unknown', error: 'connection_lost' });
  expect(twilio.requests).toHaveLength(1);
});

it('does not wait for an answer longer than the claim on the message holds', async () => {
  twilio.behave('silent');
  // Long enough for the request to get there on a busy machine.
  expect(await send({ timeout: 2_000 })).toEqual({ kind: 'unknown', error: 'timeout' });
});

it('knows that nothing was sent when nobody was there', async () => {
  const { url } = twilio;
  await twilio.stop();
  expect(await send({ url })).toEqual({ kind: 'retry', error: 'not_connected' });
  twilio = await startTwilio(account);
});

it('tells nobody the number in what it makes of an answer', async () => {
  twilio.behave({ status: 400, body: { code: 21211, message: `${sms.to} is no number`, status: 400 } });
  expect(JSON.stringify(await send())).not.toContain(sms.to);
});
