import { registerUser, createOrganization, changeUser } from './accounts';
import { listMyAuditLog } from './audit-log';
import { attemptLogin, verifyLogin } from './logins';
import { changeTwoFactorPolicy } from './organization-policy';
import { issueServiceToken } from './service-tokens';
import { stepUp } from './session';
import { listMySessions } from './my-sessions';
import { blockDevice } from './devices';

const user = { email: 'ana@example.com', role: 'member' };
const accepts = (schema: { safeParse(input: unknown): { success: boolean } }, input: unknown) =>
  schema.safeParse(input).success;

describe('an address', () => {
  it.each(['ana@example.com', ' ana@example.com ', 'a+b.c@mail.example.co.uk'])('may be %j', (email) =>
    expect(registerUser.body.parse({ ...user, email }).email).toBe(email.trim()),
  );
  it.each([
    '',
    'ana',
    'ana@',
    '@example.com',
    'a b@example.com',
    `${'a'.repeat(250)}@b.pt`,
    null,
    ['a@b.pt'],
    { $ne: 1 },
  ])('may not be %j', (email) => {
    expect(accepts(registerUser.body, { ...user, email })).toBe(false);
  });
});

describe('a name', () => {
  it.each(['Ana', 'Zoë O’Neill-Ng', '山田 太郎', ' padded '])('may be %j', (name) =>
    expect(registerUser.body.parse({ ...user, name }).name).toBe(name.trim()),
  );
  it.each(['', '   ', 'x'.repeat(121), 'a\nb', 'a\u0000b', 'a\u202eb', '\ud800', 7])(
    'may not be %j',
    (name) => expect(accepts(registerUser.body, { ...user, name })).toBe(false),
  );
});

describe('a password', () => {
  it.each(['12345678', '😀'.repeat(8), 'x'.repeat(1_024)])(
    'may have 8 characters to 1,024 bytes (%#)',
    (password) => expect(accepts(registerUser.body, { ...user, password })).toBe(true),
  );
  it.each(['1234567', 'é'.repeat(7), '😀'.repeat(7), 'x'.repeat(1_025), 'é'.repeat(513), 12345678, null])(
    'may not be shorter or longer (%#)',
    (password) => expect(accepts(registerUser.body, { ...user, password })).toBe(false),
  );
  it.each([
    '$2b$12$KbQiKyX4tIWBHPOCjbsqWuU8mN4z0cV1pB0KQ0fT3bq1tP1YVq7mS',
    '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
    '$6$salt$hash-of-something',
    '{SSHA}aGFzaC1vZi1zb21ldGhpbmc=',
  ])('may not be a hash: %s', (password) =>
    expect(accepts(registerUser.body, { ...user, password })).toBe(false),
  );
  it('may look a little like a hash', () =>
    expect(accepts(registerUser.body, { ...user, password: '$2 for a coffee?' })).toBe(true));
  it('is measured in NFKC, as it is hashed', () => {
    // One ligature of three bytes becomes 18 characters of Arabic, 33 bytes.
    expect(accepts(registerUser.body, { ...user, password: '\ufdfa'.repeat(40) })).toBe(false);
  });
  it('is not judged at sign-in, except for its length', () => {
    const login = (password: string) => accepts(attemptLogin.body, { email: 'x', password });
    expect(login('1')).toBe(true);
    expect(login('x'.repeat(1_025))).toBe(false);
  });
});

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Lisbon', 'America/Argentina/Buenos_Aires'])('may be %s', (timeZone) =>
    expect(accepts(changeUser.body, { timeZone })).toBe(true),
  );
  it.each(['', 'Mars/Olympus', '+01:00', 'x'.repeat(65), '../etc'])('may not be %j', (timeZone) =>
    expect(accepts(changeUser.body, { timeZone })).toBe(false),
  );
});

describe('bodies', () => {
  it.each(['verified', 'organizationId', 'isAdministrator'])('refuse the unknown field %s', (field) => {
    expect(accepts(registerUser.body, { ...user, [field]: true })).toBe(false);
    const administrator = { email: 'a@b.pt', password: '12345678' };
    expect(
      accepts(createOrganization.body, { name: 'Acme', administrator: { ...administrator, [field]: 1 } }),
    ).toBe(false);
  });

  it.each(['492113', '', '12345x', '４９２１１３'])(
    'leave it to the rules what a code looks like: %j',
    (code) => expect(accepts(verifyLogin.body, { code })).toBe(true),
  );
  it.each([492113, null, [], {}, 'x'.repeat(65)])('want text for a code: %j', (code) =>
    expect(accepts(verifyLogin.body, { code })).toBe(false),
  );

  it.each([
    { password: 'x' },
    { code: '1' },
    { factor: 'totp', code: '1' },
    { password: 'x', code: '1' },
    { password: 'x', factor: 'totp', code: '1' },
    { factor: 'sms' },
  ])('step up by %j', (body) => expect(accepts(stepUp.body, body)).toBe(true));
  it.each([{}, { password: 'x', factor: 'sms' }, { factor: 'dns', code: '1' }])(
    'do not step up by %j',
    (body) => expect(accepts(stepUp.body, body)).toBe(false),
  );

  it('name each occasion, factor and scope once', () => {
    expect(accepts(changeTwoFactorPolicy.body, { requireOn: ['new_device'] })).toBe(true);
    expect(accepts(changeTwoFactorPolicy.body, { requireOn: ['new_device', 'new_device'] })).toBe(false);
    expect(accepts(changeTwoFactorPolicy.body, { requireOn: [], allowedFactors: ['sms', 'sms'] })).toBe(
      false,
    );
    expect(accepts(changeTwoFactorPolicy.body, { requireOn: [], deviceTrustDays: 366 })).toBe(false);
    expect(accepts(changeTwoFactorPolicy.body, { requireOn: [], recoveryDelayHours: 23 })).toBe(false);
    expect(accepts(changeTwoFactorPolicy.body, { requireOn: [], recoveryDelayHours: 721 })).toBe(false);
    expect(accepts(issueServiceToken.body, { name: 'x', scopes: ['users:read', 'users:read'] })).toBe(false);
    expect(accepts(issueServiceToken.body, { name: 'x', scopes: ['root'] })).toBe(false);
  });

  it('take the address of a client only in form', () => {
    const login = (ip: unknown) =>
      accepts(attemptLogin.body, { email: 'x', password: 'y', client: { ip, userAgent: 'z' } });
    expect(login('192.0.2.1')).toBe(true);
    expect(login('2001:db8::1')).toBe(true);
    expect(login('192.0.2.1, 10.0.0.1')).toBe(false);
    expect(login('localhost')).toBe(false);
  });
});

describe('queries', () => {
  it('give 20 a page unless asked, and 100 at most', () => {
    expect(listMySessions.query.parse({})).toEqual({ limit: 20 });
    expect(listMySessions.query.parse({ limit: '100', after: '7' })).toEqual({ limit: 100, after: 7 });
  });
  it.each([
    { limit: '0' },
    { limit: '101' },
    { limit: '1e1' },
    { limit: '' },
    { after: '-1' },
    { after: 'x' },
    { cursor: ['a'] },
    { page: '2' },
  ])('refuse %j', (query) => expect(accepts(listMySessions.query, query)).toBe(false));
  it('turn days and moments into moments of UTC', () => {
    const { from, to } = listMyAuditLog.query.parse({ from: '2026-11-24', to: '2026-11-24T15:05:00+01:00' });
    expect([from, to]).toEqual(['2026-11-24T00:00:00.000Z', '2026-11-24T14:05:00.000Z']);
  });
  it.each(['yesterday', '2026-13-01', '2026-11-24T25:00:00Z', ''])('refuse the moment %j', (from) =>
    expect(accepts(listMyAuditLog.query, { from })).toBe(false),
  );
});

describe('ids in paths', () => {
  it.each(['', '1', '0198C0DE-0000-7000-8000-000000000001', '../x'])('are not %j', (deviceId) =>
    expect(accepts(blockDevice.params, { deviceId })).toBe(false),
  );
});
