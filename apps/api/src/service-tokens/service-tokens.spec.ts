import { DAY, later } from '@sallyport/domain';
import {
  acme,
  ana,
  bob,
  minutesAfterNoon,
  NOON,
  otherToken,
  someSession,
  userRegistered,
  userRoleChanged,
} from '@sallyport/testing';
import { byTwoFactors, signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { UsersModule } from '../users/users.module';
import { ServiceTokensModule } from './service-tokens.module';

let app: SignedInApp;
let session: string;
beforeEach(async () => {
  app = await signedInApp(ServiceTokensModule, UsersModule);
  await app.log.record(`user-${ana}`, userRoleChanged({ role: 'administrator' }));
  session = await app.start(someSession, byTwoFactors);
});
afterEach(() => app.close());

const issue = (over: object = {}) =>
  app.call('POST', '/service-tokens', session, { name: 'shop', scopes: ['users:read'], ...over });
const users = (token: string) => app.call('GET', '/users', token);

it('shows a token once, which opens what its scopes say', async () => {
  const { status, body } = await issue();
  expect(status).toBe(201);
  expect(body).toMatchObject({ name: 'shop', scopes: ['users:read'], expiresAt: later(NOON, 365 * DAY) });
  expect(body.token).toMatch(/^sp_/);
  expect(await users(body.token)).toMatchObject({ status: 200, body: { data: [{ userId: ana }] } });
  expect(await app.call('POST', `/users/${ana}/deactivate`, body.token)).toMatchObject({ status: 403 });
  const list = await app.call('GET', '/service-tokens', session);
  expect(list.body.data).toMatchObject([
    { tokenId: body.tokenId, name: 'shop', issuedBy: ana, lastUsedAt: NOON, revokedAt: null },
  ]);
  expect(JSON.stringify([list.body, await app.log.read(`organization-${acme}`)])).not.toContain(body.token);
});

it('opens nothing from the revocation on', async () => {
  const { token, tokenId } = (await issue()).body;
  const other = (await issue()).body.token;
  expect(await app.call('DELETE', `/service-tokens/${tokenId}`, session)).toMatchObject({ status: 204 });
  expect(await users(token)).toMatchObject({ status: 401 });
  expect(await users(other)).toMatchObject({ status: 200 });
  const { data } = (await app.call('GET', '/service-tokens', session)).body;
  expect(data.map(({ revokedAt }: { revokedAt: string | null }) => revokedAt !== null).sort()).toEqual([
    false,
    true,
  ]);
});

it('opens nothing from its expiry on', async () => {
  const { token } = (await issue({ expiresAt: minutesAfterNoon(5) })).body;
  expect(await users(token)).toMatchObject({ status: 200 });
  app.clock.time = minutesAfterNoon(5);
  expect(await users(token)).toMatchObject({ status: 401 });
});

it('does not take a forged one', async () => {
  const { token } = (await issue()).body as { token: string };
  const flipped = token.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
  const elsewhere = `sp_${'A'.repeat(22)}${token.slice(25)}`;
  for (const forged of [flipped, elsewhere, 'sp_junk'])
    expect(await users(forged)).toMatchObject({ status: 401 });
});

describe('one that may write users', () => {
  const forbidden = { status: 403, body: { code: 'forbidden' } };
  const user = { email: 'bert@acme.example', password: 'correct horse battery' };
  const add = (token: string, role: string) => app.call('POST', '/users', token, { ...user, role });
  const reaches = [
    ['POST', '/deactivate'],
    ['POST', '/reactivate'],
    ['DELETE', '/lockout'],
  ] as const;

  it('creates members, and nobody above', async () => {
    const { token } = (await issue({ scopes: ['users:write'] })).body;
    for (const role of ['administrator', 'auditor', 'analyst'])
      expect(await add(token, role)).toMatchObject(forbidden);
    expect(await add(token, 'member')).toMatchObject({ status: 201 });
  });

  it.each(reaches)('acts on members, and on nobody above: %s %s', async (method, path) => {
    const { token } = (await issue({ scopes: ['users:write'] })).body;
    await app.log.record(`user-${bob}`, userRegistered({ role: 'auditor' }), { userId: bob });
    const call = (userId: string) => app.call(method, `/users/${userId}${path}`, token);
    expect(await call(ana)).toMatchObject(forbidden);
    expect(await call(bob)).toMatchObject(forbidden);
    const { userId } = (await add(token, 'member')).body;
    expect(await call(userId)).toMatchObject({ status: 204 });
  });

  it('reaches administrators only by a scope of its own', async () => {
    const { token } = (await issue({ scopes: ['administrators:write'] })).body;
    expect(await add(token, 'administrator')).toMatchObject({ status: 201 });
    expect(await app.call('POST', `/users/${ana}/deactivate`, token)).toMatchObject({ status: 204 });
  });
});

it('needs a step-up to be issued and to be revoked', async () => {
  const { tokenId } = (await issue()).body;
  app.clock.time = minutesAfterNoon(10);
  const refused = { status: 403, body: { code: 'step_up_required' } };
  expect(await issue()).toMatchObject(refused);
  expect(await app.call('DELETE', `/service-tokens/${tokenId}`, session)).toMatchObject(refused);
});

it('shows when it was last used, to the hour', async () => {
  const { token } = (await issue()).body;
  const lastUsedAt = async () => (await app.call('GET', '/service-tokens', session)).body.data[0].lastUsedAt;
  expect(await lastUsedAt()).toBeNull();
  for (const [minute, noted] of [
    [0, 0],
    [59, 0],
    [60, 60],
  ] as const) {
    app.clock.time = minutesAfterNoon(minute);
    await users(token);
    expect(await lastUsedAt()).toBe(minutesAfterNoon(noted));
  }
});

it.each([
  ['an expiry that is over', { expiresAt: minutesAfterNoon(0) }],
  ['an expiry more than a year ahead', { expiresAt: later(NOON, 366 * DAY + 1) }],
  ['no scope', { scopes: [] }],
  ['an unknown scope', { scopes: ['everything'] }],
])('is not issued with %s', async (_, over) =>
  expect(await issue(over)).toMatchObject({ status: 400, body: { code: 'invalid_input' } }),
);

it('revokes no token that was never issued', async () =>
  expect(await app.call('DELETE', `/service-tokens/${otherToken}`, session)).toMatchObject({
    status: 404,
    body: { code: 'service_token_not_found' },
  }));
