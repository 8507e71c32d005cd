import {
  Client,
  enrolledMember,
  PASSWORD,
  startApp,
  type Enrolled,
  type Message,
  type Reply,
} from '../support';
import { oneTimeCode } from './support';
import { mailSaying } from './support/mails';
import { Phone } from './support/phone';

// CVE-2022-28601: whoever found a session open could take the second factor over.

jest.setTimeout(300_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});

const number = { country: 'NL', number: '+31612345987' };
const sensitive = [
  ['POST', '/me/two-factor/phone-changes', number],
  ['POST', '/me/two-factor/authenticator-apps', {}],
  ['DELETE', '/me/two-factor/authenticator-apps/0198c0de-0000-7000-8000-000000000001', undefined],
  ['GET', '/me/two-factor/backup-codes', undefined],
  ['POST', '/me/two-factor/backup-codes', undefined],
] as const;

const factorsOf = async ({ userId }: Enrolled) =>
  (await app.parts.store.readStream(`factors-${userId}`)).map(({ type }) => type);

/** A member who left a session alone: the password was enough on the trusted device, and nothing was proved since. */
async function leftAlone() {
  const { member } = await enrolledMember(client, { requireOn: ['new_device'] });
  const login = await client.signIn(member.email, PASSWORD, { device: member.device });
  return { member, session: login.body.session.token as string };
}

it.each(sensitive)(
  '%s %s asks for a fresh proof, and changes nothing without',
  async (method, path, body) => {
    const { member, session } = await leftAlone();
    const before = await factorsOf(member);
    expect(await client.call(method, path, body, { session })).toMatchObject({
      status: 403,
      body: { code: 'step_up_required' },
    });
    expect(await factorsOf(member)).toEqual(before);
  },
);

it('the policy of the organization asks for one as well', async () => {
  const { administrator } = await enrolledMember(client);
  const { email } = administrator;
  const login = await client.signIn(email, PASSWORD, { device: administrator.device });
  expect(login.body.status).toBe('enrolment_required');
  const fresh = await enrolledMember(client);
  const off = { requireOn: [] };
  expect(
    await client.put('/organization/two-factor-policy', off, { session: fresh.member.session }),
  ).toMatchObject({ status: 403 });
});

it('a wrong proof is none', async () => {
  const { session } = await leftAlone();
  const wrong = [
    { password: 'not the password' },
    { factor: 'sms', code: '000000' },
    { factor: 'totp', code: '000000' },
  ];
  for (const proof of wrong)
    expect((await client.post('/session/step-up', proof, { session })).status).not.toBe(200);
  for (const [method, path, body] of sensitive)
    expect((await client.call(method, path, body, { session })).status).toBe(403);
});

it('a proof is of the session that gave it, and of no other', async () => {
  const { member, session: other } = await leftAlone();
  expect(await client.get('/me/two-factor/backup-codes', { session: member.session })).toMatchObject({
    status: 200,
  });
  expect(await client.get('/me/two-factor/backup-codes', { session: other })).toMatchObject({ status: 403 });
});

it('the password is changed by who knows it, a proof of something else does not do', async () => {
  const { member } = await enrolledMember(client);
  const body = { currentPassword: 'not the password', newPassword: 'another horse and staple' };
  expect(await client.put('/me/password', body, { session: member.session })).toMatchObject({
    status: 401,
    body: { code: 'invalid_credentials' },
  });
});

describe('afterwards the old address is told', () => {
  const changed = (reply: Reply) => expect(reply.status).toBeLessThan(300);

  it('of another phone: the e-mail address and the old number, which can take it back', async () => {
    const { member } = await enrolledMember(client);
    const session = { session: member.session };
    const newNumber = '+31612345986';
    const change = await client.post(
      '/me/two-factor/phone-changes',
      { country: 'NL', number: newNumber },
      session,
    );
    const code = await new Phone(client, newNumber).nextCode();
    changed(
      await client.post(
        `/me/two-factor/phone-changes/${change.body.phoneChangeId}/verifications`,
        { code },
        session,
      ),
    );
    const mail = await mailSaying(client, member.email, /^The phone number of your .* was changed$/);
    expect(mail.text).toContain('Undo');
    const sms = await smsSaying(member.phone, /was changed/);
    const token = /phone-changes\/(\S+)/.exec(sms.text)?.[1];
    expect(token).toBeDefined();
    changed(await client.post('/phone-change-cancellations', { token }));
    expect((await client.get('/session', session)).status).toBe(401);
  });

  it('of an authenticator app', async () => {
    const { member } = await enrolledMember(client);
    const session = { session: member.session };
    const offer = await client.post('/me/two-factor/authenticator-apps', {}, session);
    const path = `/me/two-factor/authenticator-apps/${offer.body.factorId}`;
    changed(
      await client.post(`${path}/verifications`, { code: oneTimeCode(offer.body.secret as string) }, session),
    );
    await mailSaying(client, member.email, /^An authenticator app was added/);
    changed(await client.delete(path, session));
    await mailSaying(client, member.email, /authenticator app was removed/);
  });

  it('of backup codes that were shown or created again, and of another password', async () => {
    const { member } = await enrolledMember(client);
    const session = { session: member.session };
    changed(await client.get('/me/two-factor/backup-codes', session));
    await mailSaying(client, member.email, /^Your backup codes .* were shown$/);
    changed(await client.post('/me/two-factor/backup-codes', undefined, session));
    await mailSaying(client, member.email, /^New backup codes/);
    const body = { currentPassword: PASSWORD, newPassword: 'another horse and staple' };
    changed(await client.put('/me/password', body, session));
    await mailSaying(client, member.email, /password was changed$/);
  });
});

/** The SMS to a number that says so; waits for it, whatever else comes before. */
async function smsSaying(to: string, text: RegExp): Promise<Message> {
  const others = new Set<string>();
  for (;;) {
    const sms = await client.message(to, 'sms', others);
    if (text.test(sms.text)) return sms;
    others.add(sms.messageId);
  }
}
