import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until, writeMmdb } from '@sallyport/testing';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { deliveriesIn, ServiceProcess, temporaryFolders } from '../faults/harness';
import { sendGridError, signingWebhook, startSendGrid, type SendGridServer } from '../servers/sendgrid';
import { startTwilio, twilioError, type TwilioServer } from '../servers/twilio';
import {
  AMSTERDAM,
  Client,
  newAdministrator,
  newMember,
  PASSWORD,
  SAO_PAULO,
  setPolicy,
  type SignedIn,
} from '../support';

jest.setTimeout(300_000);

// The whole program on its embedded parts, with real providers' APIs and call-backs as their documents describe them.

const account = { accountSid: `AC${'a'.repeat(32)}`, authToken: 'b'.repeat(32) };
const apiKey = 'SG.secret';
const publicUrl = 'https://id.example.com';
const webhook = signingWebhook();
const newFolder = temporaryFolders();

let twilio: TwilioServer;
let sendgrid: SendGridServer;
let folder: string;
let service: ServiceProcess;
let client: Client;
let administrator: SignedIn;
beforeAll(async () => {
  [twilio, sendgrid] = await Promise.all([startTwilio(account), startSendGrid(apiKey)]);
});
afterAll(() => Promise.all([twilio.stop(), sendgrid.stop()]));
beforeEach(async () => {
  folder = newFolder();
  service = await ServiceProcess.start(folder, {
    env: {
      PUBLIC_URL: publicUrl,
      TWILIO_ACCOUNT_SID: account.accountSid,
      TWILIO_AUTH_TOKEN: account.authToken,
      TWILIO_FROM: '+351912345678',
      TWILIO_API_URL: twilio.url,
      SENDGRID_API_KEY: apiKey,
      SENDGRID_FROM: 'no-reply@example.com',
      SENDGRID_WEBHOOK_KEY: webhook.webhookKey,
      SENDGRID_API_URL: sendgrid.url,
      SALLYPORT_WEB_PUSH: 'on',
    },
  });
  client = new Client(service.url);
  administrator = await newAdministrator(client);
});
afterEach(() => {
  twilio.work();
  sendgrid.work();
});

interface SentSms {
  readonly to: string;
  readonly code: string;
  /** Path and query that Twilio is to tell what became of it. */
  readonly callBack: string;
}

/** Text messages that the program asked Twilio for, oldest first, whatever Twilio answered. */
const texts = (to: string): SentSms[] =>
  twilio.requests
    .map(({ body }) => new URLSearchParams(body))
    .filter((form) => form.get('To') === to)
    .map((form) => ({
      to,
      code: /^\d{6}/.exec(form.get('Body') ?? '')?.[0] ?? '',
      callBack: (form.get('StatusCallback') ?? '').slice(publicUrl.length),
    }));

interface SentEmail {
  readonly messageId: string;
  readonly subject: string;
}

const emails = (to: string): SentEmail[] =>
  sendgrid.requests
    .map(
      ({ body }) => JSON.parse(body) as { personalizations: unknown; subject: string; custom_args: object },
    )
    .filter((mail) => JSON.stringify(mail.personalizations).includes(`"${to}"`))
    .map((mail) => ({
      messageId: /"sallyport_message":"([^"]+)"/.exec(JSON.stringify(mail))?.[1] ?? '',
      subject: mail.subject,
    }));

/** Other mails come as well, whenever they do: of a new member, of a new policy. */
const isReset = (mail: string) => /"subject":"[^"]*password/i.test(mail);
const resets = (to: string) => emails(to).filter((mail) => isReset(JSON.stringify(mail)));

/** How the log has a message. */
const inLog = (messageId: string) =>
  deliveriesIn(join(folder, 'events.db')).find(({ stream }) => stream === `delivery-${messageId}`);
const messageIdOf = ({ callBack }: SentSms) =>
  new URLSearchParams(callBack.split('?')[1]).get('message') ?? '';

let numbers = 0;
/** A member's first sign-in, up to the number of the phone. */
async function enrolling() {
  await setPolicy(client, administrator, { allowedFactors: ['sms', 'backup_code'] });
  const member = await newMember(client, administrator);
  const login = await client.signIn(member.email, PASSWORD);
  const phone = `+316${20_000_000 + numbers++}`;
  const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
  const asked = await client.post(
    `/logins/${loginId}/phone`,
    { country: 'NL', number: phone },
    { login: loginToken },
  );
  expect(asked.status).toBe(200);
  return { member, login, phone };
}

/** What Twilio reports of a message, signed by the token of an account. */
function twilioReports({ callBack }: SentSms, MessageStatus: string, token = account.authToken) {
  const fields = { MessageSid: `SM${'0'.repeat(32)}`, MessageStatus, ErrorCode: '' };
  return fetch(service.url + callBack, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': getExpectedTwilioSignature(token, publicUrl + callBack, fields),
    },
    body: new URLSearchParams(fields),
  });
}

function sendGridReports(messageId: string, event: string, signing = webhook) {
  const { headers, body } = signing.sign([
    { email: 'any@acme.example', timestamp: 1_795_521_600, event, sallyport_message: messageId },
  ]);
  return fetch(`${service.url}/v1/provider-callbacks/sendgrid`, {
    method: 'POST',
    headers,
    body: new Uint8Array(body),
  });
}

const counted = async (channel: string) => {
  const { body } = await client.get('/analytics/deliveries', { session: administrator.session });
  return (body.data as { channel: string }[]).find((counts) => counts.channel === channel);
};

it('a code goes out by Twilio, signs in, and is known to have arrived', async () => {
  const { login, phone } = await enrolling();
  await until(() => texts(phone).length === 1);
  const [sms] = texts(phone) as [SentSms];
  expect((await client.answer(login, sms.code)).body).toMatchObject({ status: 'complete' });
  await until(() => inLog(messageIdOf(sms))?.last === 'DeliverySent');

  expect((await twilioReports(sms, 'delivered', 'c'.repeat(32))).status).toBe(403);
  expect(inLog(messageIdOf(sms))?.last).toBe('DeliverySent');
  expect((await twilioReports(sms, 'delivered')).status).toBe(204);
  expect(inLog(messageIdOf(sms))?.last).toBe('DeliveryConfirmed');
  await until(async () => JSON.stringify(await counted('sms')).includes('"delivered":1'));
  expect(await counted('sms')).toMatchObject({
    sent: 1,
    failed: 0,
    unknown: 0,
    delivered: 1,
    undelivered: 0,
  });
  expect(twilio.violations).toEqual([]);
});

it('an e-mail goes out by SendGrid, and its bounce is recorded', async () => {
  const { email } = administrator;
  const reset = await client.post('/password-resets', { email });
  expect(reset.status).toBe(202);
  await until(() => resets(email).length === 1);
  const [{ messageId }] = resets(email) as [SentEmail];
  await until(() => inLog(messageId)?.last === 'DeliverySent');

  expect((await sendGridReports(messageId, 'bounce', signingWebhook())).status).toBe(403);
  expect(inLog(messageId)?.last).toBe('DeliverySent');
  expect((await sendGridReports(messageId, 'bounce')).status).toBe(204);
  expect(inLog(messageId)?.last).toBe('DeliveryBounced');
  await until(async () => JSON.stringify(await counted('email')).includes('"undelivered":1'));
  expect(sendgrid.violations).toEqual([]);
});

it('asks Twilio again after 429, and not after 5xx, since that one may have gone out', async () => {
  let left = 1;
  twilio.behave(() => {
    if (left-- > 0) return twilioError(429, 20429, { 'retry-after': '1' });
    twilio.work();
    return { status: 503, body: {} };
  });
  const { phone } = await enrolling();
  await until(() => texts(phone).length === 2);
  const [, second] = texts(phone) as [SentSms, SentSms];
  await until(() => inLog(messageIdOf(second))?.last === 'DeliveryUnknown');
  expect(inLog(messageIdOf(second))).toMatchObject({ claims: 2 });
});

it('asks SendGrid again after 429 and after 5xx', async () => {
  const { email } = administrator;
  const answers = [sendGridError(429, null, { 'retry-after': '1' }), sendGridError(503)];
  const taken = { status: 202, headers: { 'x-message-id': 'mail' } };
  sendgrid.behave(({ body }) => (isReset(body) ? (answers.shift() ?? taken) : taken));
  await client.post('/password-resets', { email });
  await until(() => resets(email).length === 3);
  const [first, second, third] = resets(email);
  expect([second?.messageId, third?.messageId]).toEqual([first?.messageId, first?.messageId]);
  await until(() => inLog(first?.messageId ?? '')?.last === 'DeliverySent');
  expect(inLog(first?.messageId ?? '')).toMatchObject({ claims: 3 });
});

it('shows no outbox, since nothing can land there', async () => {
  expect((await client.get('/outbox/messages')).status).toBe(404);
  expect(service.said).not.toContain('Outbox');
});

it('records and shows in whose network a sign-in began, by the database that is set', async () => {
  const asn = join(newFolder(), 'ASN.mmdb');
  const ripe = { autonomous_system_number: 3333, autonomous_system_organization: 'RIPE NCC' };
  const networks = { '193.0.6.0/24': ripe };
  writeFileSync(asn, writeMmdb({ databaseType: 'GeoLite2-ASN', built: new Date(), networks }));
  const { url } = await ServiceProcess.start(newFolder(), { env: { GEOIP_ASN_DB: asn } });
  const here = new Client(url);
  const { email, session } = await newAdministrator(here);
  const afar = await here.signIn(email, PASSWORD, { from: SAO_PAULO });
  expect(afar.status).toBeLessThan(300);

  const after = afar.headers.get('sallyport-position') ?? '';
  const { body } = await here.get(`/me/sign-ins?after=${after}`, { session });
  expect(body.data).toMatchObject([
    { ip: SAO_PAULO, network: null },
    { ip: AMSTERDAM, network: { number: 3333, organization: 'RIPE NCC' } },
  ]);
});

it('does not start with a database of places that cannot be used', async () => {
  const env = { GEOIP_CITY_DB: '/nowhere/City.mmdb' };
  const { code, lines } = await ServiceProcess.refused(newFolder(), { env });
  expect(code).toBe(78);
  expect(lines).toEqual([
    'The configuration cannot be used:',
    expect.stringMatching(/^ {2}GEOIP_CITY_DB: \/nowhere\/City\.mmdb cannot be used: /),
  ]);
});
