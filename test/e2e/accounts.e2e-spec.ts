import { randomUUID } from 'node:crypto';
import {
  Client,
  enrolledMember,
  newAdministrator,
  newMember,
  PASSWORD,
  startApp,
  stepUp,
  type Message,
} from '../support';

let client: Client;
beforeAll(async () => (client = new Client((await startApp()).url)));

const tokenIn = ({ text }: Message): string => /password-resets\/(\S+)/.exec(text)?.[1] ?? '';
const anyAddress = () => `${randomUUID()}@acme.example`;

it('lets an invited user in with the password that the link of the invitation sets', async () => {
  const administrator = await newAdministrator(client);
  const email = anyAddress();
  const { session } = administrator;
  await stepUp(client, administrator);
  const added = await client.post('/users', { email, role: 'analyst' }, { session });
  expect(added.status).toBe(201);
  expect(await client.signIn(email, PASSWORD)).toMatchObject({ status: 401 });
  const token = tokenIn(await client.message(email, 'email'));
  expect(await client.post(`/password-resets/${token}`, { password: PASSWORD })).toMatchObject({
    status: 204,
  });
  expect(await client.signIn(email, PASSWORD)).toMatchObject({ status: 200, body: { status: 'complete' } });
});

// CVE-2024-27928: a mailbox must not be both factors.
it('asks for the second factor after a password was reset', async () => {
  const { member } = await enrolledMember(client);
  const { messageId } = await client.message(member.email, 'email');
  const seen = new Set([messageId]);
  expect(await client.post('/password-resets', { email: member.email })).toMatchObject({ status: 202 });
  let mail = await client.message(member.email, 'email', seen);
  while (tokenIn(mail) === '') mail = await client.message(member.email, 'email', seen.add(mail.messageId));
  const reset = await client.post(`/password-resets/${tokenIn(mail)}`, { password: 'another horse' });
  expect(reset.status).toBe(204);
  expect(await client.get('/session', { session: member.session })).toMatchObject({ status: 401 });
  expect(await client.signIn(member.email, PASSWORD)).toMatchObject({ status: 401 });
  const { body } = await client.signIn(member.email, 'another horse', { device: member.device });
  expect(body).toMatchObject({ status: 'challenge_required', session: null });
});

it('lets a service sign in users of its own organization, and no others', async () => {
  const administrator = await newAdministrator(client);
  const { session } = administrator;
  const member = await newMember(client, administrator);
  const stranger = await newAdministrator(client);
  await stepUp(client, administrator);
  const token = { name: 'shop', scopes: ['logins:delegate'] };
  const service = (await client.post('/service-tokens', token, { session })).body.token as string;
  const end = { ip: '200.160.2.3', userAgent: 'Shop/1.0' };
  const signIn = (email: string) =>
    client.post(
      '/logins',
      { email, password: PASSWORD, tokenDelivery: 'body', client: end },
      { session: service },
    );
  const login = await signIn(member.email);
  expect(login.status).toBe(200);
  const seen = await client.get('/session', { session: login.body.session.token as string });
  expect(seen.body).toMatchObject({ userId: member.userId, location: { country: 'BR' } });
  expect(await signIn(stranger.email)).toMatchObject({ status: 401 });
});

it('keeps a deactivated user out at once, and lets them in again', async () => {
  const administrator = await newAdministrator(client);
  const { session } = administrator;
  const member = await newMember(client, administrator);
  const own = (await client.signIn(member.email, PASSWORD)).body.session.token as string;
  await stepUp(client, administrator);
  await client.post(`/users/${member.userId}/deactivate`, undefined, { session });
  expect(await client.get('/session', { session: own })).toMatchObject({ status: 401 });
  expect(await client.signIn(member.email, PASSWORD)).toMatchObject({
    status: 401,
    body: { code: 'invalid_credentials' },
  });
  await client.post(`/users/${member.userId}/reactivate`, undefined, { session });
  expect(await client.signIn(member.email, PASSWORD)).toMatchObject({ status: 200 });
  expect(await client.get('/session', { session: own })).toMatchObject({ status: 401 });
});

it('erases a user: out at once, named nowhere, and the address is free', async () => {
  const { administrator, member } = await enrolledMember(client);
  const { session } = administrator;
  const erased = await client.delete(`/users/${member.userId}`, { session });
  expect(erased.status).toBe(204);
  const after = `after=${erased.headers.get('sallyport-position')}`;
  expect(await client.get('/session', { session: member.session })).toMatchObject({ status: 401 });
  expect(await client.signIn(member.email, PASSWORD)).toMatchObject({ status: 401 });
  for (const path of ['/users', '/organization/audit-log']) {
    const { status, body } = await client.get(`${path}?limit=100&${after}`, { session });
    expect(status).toBe(200);
    for (const name of [member.email, member.phone]) expect(JSON.stringify(body)).not.toContain(name);
  }
  for (const to of [member.email, member.phone]) {
    const { body } = await client.get(`/outbox/messages?to=${encodeURIComponent(to)}`);
    expect(body).toMatchObject({ data: [] });
  }
  const again = { email: member.email, password: PASSWORD, role: 'member' };
  expect(await client.post('/users', again, { session })).toMatchObject({ status: 201 });
});

it('notifies all administrators of a new policy', async () => {
  const administrator = await newAdministrator(client);
  const other = await newMember(client, administrator, 'administrator');
  await stepUp(client, administrator);
  const { session } = administrator;
  const changed = await client.put(
    '/organization/two-factor-policy',
    { requireOn: ['new_device'] },
    { session },
  );
  expect(changed.status).toBe(200);
  for (const { email } of [administrator, other]) {
    const seen = new Set<string>();
    let mail = await client.message(email, 'email');
    while (!mail.subject?.includes('policy'))
      mail = await client.message(email, 'email', seen.add(mail.messageId));
    expect(mail.text).toContain('on a new device');
  }
});
