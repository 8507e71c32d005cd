import { randomUUID } from 'node:crypto';
import { Client, enrolledMember, PASSWORD, startApp, type CallOptions, type Enrolled } from '../support';

// CWE-294: whoever saw an idempotency key and the body that went with it was given the answer again, session and all.

jest.setTimeout(300_000);

let client: Client;
beforeAll(async () => (client = new Client((await startApp()).url)));

const complete = { status: 200, body: { status: 'complete' } };

const trusted = async () => (await enrolledMember(client, { requireOn: ['new_device'] })).member;

const signInUnder = (key: string, { email }: Enrolled, options: CallOptions = {}) =>
  client.signIn(email, PASSWORD, { ...options, headers: { 'idempotency-key': key } });

it('a sign-in is not answered again to a client without the device token', async () => {
  const member = await trusted();
  const key = randomUUID();
  const { device } = member;
  const first = await signInUnder(key, member, { device });
  expect(first).toMatchObject(complete);

  const stranger = await signInUnder(key, member);
  expect(stranger.body.session ?? null).toBeNull();
  expect(JSON.stringify(stranger.body)).not.toContain(first.body.session.token);
  expect(JSON.stringify(stranger.body)).not.toContain(device);
});

it('nor to one with the token of another device, or with junk', async () => {
  const [member, other] = [await trusted(), await trusted()];
  const key = randomUUID();
  expect(await signInUnder(key, member, { device: member.device })).toMatchObject(complete);
  for (const device of [other.device, 'junk', `sd_${'A'.repeat(64)}`]) {
    const stranger = await signInUnder(key, member, { device });
    expect(stranger.body.session ?? null).toBeNull();
  }
});

it('nor is a device cookie left out of it', async () => {
  const member = await trusted();
  const key = randomUUID();
  const ofBrowser = { 'idempotency-key': key, 'sec-fetch-site': 'same-origin' };
  const cookie = `__Host-sallyport-device=${member.device}`;
  const withCookie = (headers: Readonly<Record<string, string>>) =>
    client.signIn(member.email, PASSWORD, { headers: { ...ofBrowser, ...headers } });
  const first = await withCookie({ cookie });
  expect(first).toMatchObject(complete);
  expect((await withCookie({})).body.session ?? null).toBeNull();
});

it('the same client gets its answer again', async () => {
  const member = await trusted();
  const key = randomUUID();
  const { device } = member;
  const first = await signInUnder(key, member, { device });
  const again = await signInUnder(key, member, { device });
  expect(again.status).toBe(200);
  expect(again.body).toEqual(first.body);
});

it('a verification is not answered again without the login token', async () => {
  const { member } = await enrolledMember(client);
  const login = await client.signIn(member.email, PASSWORD);
  const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
  const [code = ''] = member.backupCodes;
  const headers = { 'idempotency-key': randomUUID() };
  const answer = (options: CallOptions) =>
    client.post(`/logins/${loginId}/verifications`, { factor: 'backup_code', code }, { ...options, headers });
  expect(await answer({ login: loginToken })).toMatchObject(complete);
  const others = [
    {},
    { session: member.session },
    { device: member.device },
    { login: `sl_${'A'.repeat(64)}` },
  ];
  for (const options of others)
    expect(await answer(options)).toMatchObject({ status: 401, body: { code: 'login_token_required' } });
});
