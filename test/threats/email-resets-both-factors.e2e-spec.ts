import { Client, enrolledMember, startApp, stepUp } from '../support';
import { resetTokenIn } from './support/mails';

// CVE-2024-27928: a link by e-mail set a new password and signed in by it, so that a mailbox was both factors.

jest.setTimeout(300_000);

let client: Client;
beforeAll(async () => (client = new Client((await startApp()).url)));

const password = 'another horse';

/** A member whose mailbox somebody else reads, and has set another password by. */
async function takenOver(policy: object) {
  const { administrator, member } = await enrolledMember(client, policy);
  expect((await client.post('/password-resets', { email: member.email })).status).toBe(202);
  const token = await resetTokenIn(client, member.email);
  const reset = await client.post(`/password-resets/${token}`, { password });
  return { administrator, member, token, reset };
}

it.each([
  ['every login', { requireOn: ['every_login'] }],
  ['new devices', { requireOn: ['new_device'] }],
  ['new places', { requireOn: ['new_location'] }],
])('under a policy for %s the second factor is still asked for', async (_, policy) => {
  const { member } = await takenOver(policy);
  // Also on the device that was known, and at the place that was.
  for (const device of [undefined, member.device]) {
    const login = await client.signIn(member.email, password, { device });
    expect(login).toMatchObject({ status: 200, body: { status: 'challenge_required', session: null } });
  }
});

it('the reset itself signs nobody in, and its link works once', async () => {
  const { member, token, reset } = await takenOver({});
  expect(reset.status).toBe(204);
  expect(reset.body).toBeUndefined();
  expect(reset.headers.getSetCookie().filter((line) => !/Max-Age=0/i.test(line))).toEqual([]);
  expect(await client.post(`/password-resets/${token}`, { password: 'a third horse' })).toMatchObject({
    status: 404,
    body: { code: 'invalid_reset_token' },
  });
  expect((await client.get('/session', { session: member.session })).status).toBe(401);
});

it('nor does a new password let the number be set anew', async () => {
  const { member } = await takenOver({});
  const login = await client.signIn(member.email, password);
  const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
  const own = { country: 'NL', number: '+31612345985' };
  expect(await client.post(`/logins/${loginId}/phone`, own, { login: loginToken })).toMatchObject({
    status: 409,
    body: { code: 'login_not_open' },
  });
  const { body } = await client.get(`/outbox/messages?channel=sms&to=${encodeURIComponent(own.number)}`);
  expect(body.data).toEqual([]);
});

it('the mailbox of an administrator switches no policy off either', async () => {
  const { administrator } = await enrolledMember(client);
  await stepUp(client, administrator);
  expect((await client.post('/password-resets', { email: administrator.email })).status).toBe(202);
  const token = await resetTokenIn(client, administrator.email);
  expect((await client.post(`/password-resets/${token}`, { password })).status).toBe(204);
  const off = { requireOn: [] };
  expect(
    await client.put('/organization/two-factor-policy', off, { session: administrator.session }),
  ).toMatchObject({ status: 401 });
});
