import { Client, enrolledMember, startApp, stepUp } from '../support';
import {
  ask,
  bearerOf,
  newWorld,
  pathOf,
  placesIn,
  readRoutes,
  recordedUnder,
  sampleOf,
  variantsOf,
  withAt,
  type Route,
  type World,
} from './support';

jest.setTimeout(120_000);

// ZITADEL CVE-2026-27946: a user could mark a number or an address as verified by saying so.

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
let world: World;
let routes: readonly Route[];
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
  routes = await readRoutes(app.url);
  world = await newWorld(client);
});

/** What an account would be worth having said of it. */
const wishes: Readonly<Record<string, unknown>> = {
  verified: true,
  verifiedAt: '2026-11-24T14:05:00.000Z',
  phoneVerified: true,
  emailVerified: true,
  organizationId: '0198c0de-0000-7000-8000-000000000001',
  userId: '0198c0de-0000-7000-8000-000000000002',
  role: 'administrator',
  roles: ['administrator'],
  isAdministrator: true,
  scopes: ['users:write'],
  assurance: 'two_factor',
  steppedUpUntil: '2099-01-01T00:00:00.000Z',
  passwordHash: '$argon2id$',
  enrolled: true,
  status: 'active',
  actor: { kind: 'system', id: 'x' },
};

/** Bodies that say one thing more than they may, at one place. */
const bodiesWithAWish = (route: Route): { wish: string; body: unknown }[] =>
  (route.body ? variantsOf(route.body) : [{ type: 'object' }]).flatMap((variant) =>
    placesIn(variant)
      .filter(({ schema }) => schema.type === 'object')
      .flatMap(({ path, schema }) => {
        const whole = sampleOf(variant, 'all');
        const inner = path.reduce((value, name) => (value as Record<string, unknown>)[name], whole);
        return Object.entries(wishes)
          .filter(([wish]) => !(wish in (schema.properties ?? {})))
          .map(([wish, value]) => ({
            wish: [...path, wish].join('.'),
            body: withAt(whole, path, { ...(inner as object), [wish]: value }),
          }));
      }),
  );

it('is refused by every call, at every depth, and nothing is written', async () => {
  const asked = new Map<string, string>();
  const taken: string[] = [];
  for (const route of routes.filter(({ method, isReport }) => method !== 'GET' && !isReport)) {
    for (const { wish, body } of bodiesWithAWish(route)) {
      const path = pathOf(route, world.ids);
      const answer = await ask(app.url, {
        method: route.method,
        path,
        headers: bearerOf(world, route),
        body,
      });
      const name = `${route.name} with ${wish}`;
      asked.set(answer.requestId, name);
      if (answer.status !== 400) taken.push(`${name}: ${answer.status}`);
    }
  }
  expect(asked.size).toBeGreaterThan(400);
  const recorded = await recordedUnder(app.parts.store, [...asked.keys()]);
  expect([...taken, ...recorded.map(({ requestId, type }) => `${asked.get(requestId)}: ${type}`)]).toEqual(
    [],
  );
});

it('does not come in by the query either', async () => {
  const taken: string[] = [];
  for (const route of routes) {
    for (const wish of ['verified=true', 'role=administrator', 'userId=x', 'organizationId=x']) {
      if (route.query.includes(wish.split('=')[0] ?? '')) continue;
      const path = pathOf(route, world.ids, wish);
      const body = route.body && { body: sampleOf(route.body) };
      const answer = await ask(app.url, {
        method: route.method,
        path,
        headers: bearerOf(world, route),
        ...body,
      });
      if (answer.status !== 400) taken.push(`${route.name}?${wish}: ${answer.status}`);
    }
  }
  expect(taken).toEqual([]);
});

it('leaves a number unverified until its code was told', async () => {
  const { member } = await enrolledMember(client);
  const session = { session: member.session };
  const before = (await client.get('/me/two-factor', session)).body.phone as { hint: string };
  await stepUp(client, member);
  const number = { country: 'NL', number: '+31612121212' };
  const change = await client.post('/me/two-factor/phone-changes', number, session);
  expect(change.status).toBe(201);
  const after = `after=${change.headers.get('sallyport-position')}`;
  expect((await client.get(`/me/two-factor?${after}`, session)).body.phone).toEqual(before);
});
