import { randomUUID } from 'node:crypto';
import {
  Client,
  enrolledMember,
  newAdministrator,
  newMember,
  PASSWORD,
  startApp,
  type Reply,
  type SignedIn,
} from '../support';
import { addApp, ensureSteppedUp, sessionOf } from './support/assurance';
import { resetTokenIn } from './support/mails';

// NIST SP 800-63B-4, 3.1.1.2: a password that is the only factor was eight bytes long, four emoji were one, and so was
// the hash out of another service's database.

jest.setTimeout(300_000);

let client: Client;
let administrator: SignedIn;
beforeAll(async () => {
  client = new Client((await startApp()).url);
  administrator = await newAdministrator(client);
});

const anyAddress = () => `${randomUUID()}@example.org`;

/** Everywhere that a password can be set where the policy is off and nobody has a factor. */
const calls: readonly [string, (password: string) => Promise<Reply>][] = [
  [
    'founding an organization',
    (password) =>
      client.post('/organizations', {
        name: 'Borel',
        administrator: { email: anyAddress(), password, name: 'Pat' },
      }),
  ],
  [
    'creating a user',
    (password) => client.post('/users', { email: anyAddress(), password, role: 'member' }, administrator),
  ],
  [
    'changing a password',
    async (newPassword) => {
      const { email } = await newMember(client, administrator);
      const session = sessionOf(await client.signIn(email, PASSWORD));
      await ensureSteppedUp(client, session);
      return client.put('/me/password', { currentPassword: PASSWORD, newPassword }, { session });
    },
  ],
  [
    'resetting a password',
    async (password) => {
      const { email } = await newMember(client, administrator);
      expect((await client.post('/password-resets', { email })).status).toBe(202);
      return client.post(`/password-resets/${await resetTokenIn(client, email)}`, { password });
    },
  ],
];

const tooShort = ['zq7#kv!', '🐎🔋🪡🦉', 'żółwiąt', '\u0061\u0301'.repeat(7)];
/** Of nobody's password. */
const hashes = [
  '$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW',
  '$2y$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy',
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Xo2Yk0mSBbB9pUqWw3Sg5t0cW3o1n3o8Jm3o2Xo9Qk4',
  '{SSHA}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr',
];

describe.each(calls)('%s', (_, set) => {
  it.each(tooShort)('refuses %s: fewer than eight characters after normalization', async (password) => {
    expect(await set(password)).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
  });

  it.each(hashes)('refuses %s: it is a hash', async (password) => {
    expect(await set(password)).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
  });

  it('refuses fourteen characters as the only factor', async () => {
    expect(await set('zebra-horn-ok1')).toMatchObject({
      status: 422,
      body: { code: 'password_too_short', minimumLength: 15 },
    });
  });

  it('accepts fifteen', async () => {
    expect((await set('zebra-horn-ok12')).status).toBeLessThan(300);
  });
});

it('a shorter one does where the policy asks for a second factor', async () => {
  const { administrator: ada, member } = await enrolledMember(client);
  const password = 'zebra-ok';
  const created = await client.post('/users', { email: anyAddress(), password, role: 'member' }, ada);
  expect(created.status).toBe(201);
  await ensureSteppedUp(client, member.session);
  const change = { currentPassword: PASSWORD, newPassword: password };
  expect((await client.put('/me/password', change, { session: member.session })).status).toBe(204);
});

it('a shorter one does for a user who has a factor', async () => {
  const { email } = await newMember(client, administrator);
  await addApp(client, sessionOf(await client.signIn(email, PASSWORD)));
  expect((await client.post('/password-resets', { email })).status).toBe(202);
  const token = await resetTokenIn(client, email);
  expect((await client.post(`/password-resets/${token}`, { password: 'zebra-ok' })).status).toBe(204);
});

it('is judged when it is set, never at sign-in', async () => {
  const { email } = await newMember(client, administrator);
  for (const password of [...tooShort, ...hashes])
    expect(await client.signIn(email, password)).toMatchObject({
      status: 401,
      body: { code: 'invalid_credentials' },
    });
});
