import {
  Client,
  enrol,
  enrolledMember,
  newAdministrator,
  newMember,
  PASSWORD,
  SAO_PAULO,
  setPolicy,
  startApp,
  type Enrolled,
  type Reply,
  type SignedIn,
} from '../support';
import { oneTimeCode } from './support';
import { resetTokenIn } from './support/mails';
import { Phone } from './support/phone';

// OpenProject CVE-2023-31140, Vaultwarden CVE-2026-43911, ZITADEL CVE-2023-22492: sessions outlived what was to end them.

jest.setTimeout(300_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
beforeEach(async () => {
  app = await startApp();
  client = new Client(app.url);
});

const newPassword = 'another horse and staple';

const ok = (reply: Reply): Reply => {
  if (reply.status >= 300) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
};
const statusOf = async (session: string) => (await client.get('/session', { session })).status;

/** Runs `end` while no projector and no reactor runs, and looks whether a session that was good is gone at once. */
async function endsAtOnce(session: string, end: () => Promise<Reply>): Promise<void> {
  expect(await statusOf(session)).toBe(200);
  await app.projector.stop();
  ok(await end());
  expect(await statusOf(session)).toBe(401);
}

/** A member with a session on another device, at another place. */
async function memberElsewhere() {
  const { administrator, member } = await enrolledMember(client);
  const elsewhere = { from: SAO_PAULO };
  const login = await client.signIn(member.email, PASSWORD, elsewhere);
  const [code = ''] = member.backupCodes;
  const done = ok(await client.answer(login, code, { factor: 'backup_code', ...elsewhere }));
  const other = done.body.session.token as string;
  const { device, location } = (await client.get('/session', { session: other, ...elsewhere })).body as {
    device: { deviceId: string };
    location: { locationId: string };
  };
  return { administrator, member, other, ...device, ...location };
}

it('the policy is switched on: sessions without a second factor end', async () => {
  const administrator = await newAdministrator(client);
  const member = await newMember(client, administrator);
  const session = (await client.signIn(member.email, PASSWORD)).body.session.token as string;
  await endsAtOnce(session, async () => {
    await setPolicy(client, administrator, {});
    return client.get('/session', { session: administrator.session });
  });
});

it('the password is changed: other sessions end, also one stepped up', async () => {
  const { member, other } = await memberElsewhere();
  await endsAtOnce(other, () =>
    client.put('/me/password', { currentPassword: PASSWORD, newPassword }, { session: member.session }),
  );
  expect(await statusOf(member.session)).toBe(200);
});

it('the phone is changed: other sessions end', async () => {
  const { member, other } = await memberElsewhere();
  const session = { session: member.session };
  const number = '+31687654321';
  const change = ok(await client.post('/me/two-factor/phone-changes', { country: 'NL', number }, session));
  const code = await new Phone(client, number).nextCode();
  const path = `/me/two-factor/phone-changes/${change.body.phoneChangeId}/verifications`;
  await endsAtOnce(other, () => client.post(path, { code }, session));
});

it('an authenticator app is added or removed: other sessions end', async () => {
  const { member, other } = await memberElsewhere();
  const session = { session: member.session };
  const apps = '/me/two-factor/authenticator-apps';
  const { factorId, secret } = ok(await client.post(apps, {}, session)).body as Record<string, string>;
  const code = oneTimeCode(secret ?? '');
  await endsAtOnce(other, () => client.post(`${apps}/${factorId}/verifications`, { code }, session));

  const login = await client.signIn(member.email, PASSWORD, { device: member.device });
  const again = ok(await client.answer(login, member.backupCodes[1] ?? '', { factor: 'backup_code' }));
  const third = again.body.session.token as string;
  expect(await statusOf(third)).toBe(200);
  ok(await client.delete(`${apps}/${factorId}`, session));
  expect(await statusOf(third)).toBe(401);
});

it('the device is blocked: its sessions end, and stay ended when it is unblocked', async () => {
  const { member, other, deviceId } = await memberElsewhere();
  const session = { session: member.session };
  await endsAtOnce(other, () => client.post(`/me/devices/${deviceId}/block`, { reason: 'lost' }, session));
  ok(await client.post(`/me/devices/${deviceId}/unblock`, undefined, session));
  expect(await statusOf(other)).toBe(401);
});

it('the place is blocked: sessions that began there end', async () => {
  const { member, other, locationId } = await memberElsewhere();
  await endsAtOnce(other, () =>
    client.post(`/me/locations/${locationId}/block`, {}, { session: member.session }),
  );
  expect(await statusOf(member.session)).toBe(200);
});

type By = (people: { administrator: SignedIn; member: Enrolled }) => Promise<Reply>;
it.each<[string, By]>([
  [
    'the user is deactivated',
    ({ administrator: { session }, member }) =>
      client.post(`/users/${member.userId}/deactivate`, undefined, { session }),
  ],
  [
    'an administrator ends them',
    ({ administrator: { session }, member }) =>
      client.delete(`/users/${member.userId}/sessions`, { session }),
  ],
  [
    'the user is erased',
    ({ administrator: { session }, member }) => client.delete(`/users/${member.userId}`, { session }),
  ],
  ['the user logs out everywhere', ({ member: { session } }) => client.delete('/me/sessions', { session })],
])('%s: all sessions end', async (_, end) => {
  const { administrator, member, other } = await memberElsewhere();
  await endsAtOnce(other, () => end({ administrator, member }));
  expect(await statusOf(member.session)).toBe(401);
});

it('the password is reset by e-mail: all sessions end', async () => {
  const administrator = await newAdministrator(client);
  await setPolicy(client, administrator, {});
  const member = await enrol(client, await newMember(client, administrator));
  ok(await client.post('/password-resets', { email: member.email }));
  const token = await resetTokenIn(client, member.email);
  await endsAtOnce(member.session, () => client.post(`/password-resets/${token}`, { password: newPassword }));
});

it('a login that waited for its code ends with the password that began it', async () => {
  const { member } = await memberElsewhere();
  const login = await client.signIn(member.email, PASSWORD);
  await app.projector.stop();
  ok(
    await client.put('/me/password', { currentPassword: PASSWORD, newPassword }, { session: member.session }),
  );
  const late = await client.answer(login, member.backupCodes[2] ?? '', { factor: 'backup_code' });
  expect(late.body.session ?? null).toBeNull();
});
