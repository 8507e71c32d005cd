import { randomUUID } from 'node:crypto';
import { scopes } from '@sallyport/contracts';
import {
  Client,
  newAdministrator,
  newMember,
  PASSWORD,
  startApp,
  stepUp,
  type Person,
  type SignedIn,
} from '../support';
import { ask, bearer, isForSessions, pathOf, readRoutes, recordedUnder, sampleOf } from './support';
import { DAY } from './support/movable-clock';

// CWE-269: a token that could write users wrote itself an administrator.

jest.setTimeout(300_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
let ada: SignedIn;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});
beforeEach(async () => {
  ada = await newAdministrator(client);
  await stepUp(client, ada);
});

const elevated = ['administrator', 'auditor', 'analyst'];
const forbidden = { status: 403, body: { code: 'forbidden' } };
const userOf = (role: string) => ({ email: `${randomUUID()}@acme.example`, password: PASSWORD, role });

const issue = (body: object) =>
  client.post('/service-tokens', { name: 'shop', ...body }, { session: ada.session });

async function tokenOf(...wanted: readonly string[]): Promise<string> {
  const issued = await issue({ scopes: wanted });
  expect(issued.status).toBe(201);
  return issued.body.token as string;
}

it('a token has the calls of its own scope, and no other', async () => {
  const { userId } = await newMember(client, ada);
  const names = ['tokenId', 'factorId', 'phoneChangeId', 'sessionId', 'deviceId', 'locationId'];
  const ids = { userId, ...Object.fromEntries(names.map((name) => [name, randomUUID()])) };
  const routes = (await readRoutes(app.url)).filter(isForSessions);
  const gotThrough: string[] = [];
  const asked: string[] = [];
  for (const scope of scopes) {
    const headers = bearer(await tokenOf(scope));
    for (const route of routes.filter((one) => !one.scopes.includes(scope))) {
      const body = route.body && sampleOf(route.body);
      const path = pathOf(route, ids);
      const answer = await ask(app.url, { method: route.method, path, body, headers });
      asked.push(answer.requestId);
      if (answer.code !== 'forbidden')
        gotThrough.push(`${route.name} by ${scope}: ${answer.status} ${answer.code}`);
    }
  }
  expect(gotThrough).toEqual([]);
  expect(await recordedUnder(app.parts.store, asked)).toEqual([]);
});

it.each(elevated)('users:write creates no %s', async (role) => {
  const session = await tokenOf('users:write');
  expect(await client.post('/users', userOf(role), { session })).toMatchObject(forbidden);
  expect((await client.post('/users', userOf('member'), { session })).status).toBe(201);
});

type Act = (person: Person, session: string) => ReturnType<Client['post']>;
const acts: readonly [string, Act][] = [
  [
    'deactivates',
    ({ userId }, session) => client.post(`/users/${userId}/deactivate`, undefined, { session }),
  ],
  [
    'reactivates',
    ({ userId }, session) => client.post(`/users/${userId}/reactivate`, undefined, { session }),
  ],
  ['unlocks', ({ userId }, session) => client.delete(`/users/${userId}/lockout`, { session })],
];

describe.each(acts)('users:write %s', (_, act) => {
  it.each(elevated)('no %s', async (role) => {
    const session = await tokenOf('users:write');
    expect(await act(await newMember(client, ada, role), session)).toMatchObject(forbidden);
  });

  it('members', async () => {
    const session = await tokenOf('users:write');
    expect((await act(await newMember(client, ada), session)).status).toBeLessThan(300);
  });
});

it('administrators:write may do so, and comes with no token by default', async () => {
  const session = await tokenOf('users:write', 'administrators:write');
  expect((await client.post('/users', userOf('auditor'), { session })).status).toBe(201);
  const { userId } = await newMember(client, ada, 'analyst');
  const deactivated = await client.post(`/users/${userId}/deactivate`, undefined, { session });
  expect(deactivated.status).toBeLessThan(300);
});

it('expires after a year, or sooner', async () => {
  const lifetimeOf = (expiresAt: unknown) => (Date.parse(String(expiresAt)) - Date.now()) / DAY;
  const byDefault = await issue({ scopes: ['users:read'] });
  expect(lifetimeOf(byDefault.body.expiresAt)).toBeGreaterThan(364);
  expect(lifetimeOf(byDefault.body.expiresAt)).toBeLessThanOrEqual(366);
  const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
  expect((await issue({ scopes: ['users:read'], expiresAt: inDays(30) })).status).toBe(201);
  expect(await issue({ scopes: ['users:read'], expiresAt: inDays(400) })).toMatchObject({
    status: 400,
    body: { code: 'invalid_input' },
  });
});

it('shows who issued it and when it was last used', async () => {
  const token = await tokenOf('users:read');
  const listed = async () => {
    const { body } = await client.get('/service-tokens', { session: ada.session });
    return (body as { data: { issuedBy: string; lastUsedAt: string | null }[] }).data[0];
  };
  expect(await listed()).toMatchObject({ issuedBy: ada.userId, lastUsedAt: null });
  expect((await client.get('/users', { session: token })).status).toBe(200);
  const used = await listed();
  expect(Date.now() - Date.parse(used?.lastUsedAt ?? '')).toBeLessThan(DAY);
});

it('is named when the administrator who issued it logs out everywhere', async () => {
  const token = await issue({ scopes: ['users:read'] });
  const { tokenId } = token.body as { tokenId: string };
  const revoked = await issue({ scopes: ['users:read'] });
  const path = `/service-tokens/${revoked.body.tokenId}`;
  expect((await client.delete(path, { session: ada.session })).status).toBe(204);
  expect(await client.delete('/me/sessions', { session: ada.session })).toMatchObject({
    status: 200,
    body: { serviceTokens: [{ tokenId, name: 'shop' }] },
  });
});
