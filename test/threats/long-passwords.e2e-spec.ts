import { randomUUID } from 'node:crypto';
import { Client, newAdministrator, PASSWORD, startApp } from '../support';
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
  type Question,
  type World,
} from './support';

jest.setTimeout(120_000);

// Kirby GHSA-3v6j-v3qc-cxff: hashing a password of any length wore the server out. Okta, 2024: bcrypt reads 72 bytes,
// so that a long password was as good as its beginning.

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
let world: World;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
  world = await newWorld(client);
});
afterEach(() => jest.restoreAllMocks());

/** Every call that takes a password, with this one in each place for it. */
async function callsWith(password: string): Promise<Question[]> {
  return (await readRoutes(app.url)).flatMap((route) =>
    (route.body ? variantsOf(route.body) : []).flatMap((variant) =>
      placesIn(variant)
        .filter(({ schema }) => schema.format === 'password')
        .map(({ path }) => ({
          method: route.method,
          path: pathOf(route, world.ids),
          headers: bearerOf(world, route),
          body: withAt(sampleOf(variant), path, password),
        })),
    ),
  );
}

it.each([
  ['1 MB', 'x'.repeat(1_048_576), 413],
  ['64 KB', 'x'.repeat(65_000), 400],
  ['1,025 bytes', 'x'.repeat(1_025), 400],
  ['1,026 bytes in two-byte characters', 'é'.repeat(513), 400],
  ['60 KB that its normal form blows up', '\ufdfa'.repeat(20_000), 400],
])('of %s are refused before anything is hashed', async (_size, password, refused) => {
  const hashing = [jest.spyOn(app.parts.hasher, 'hash'), jest.spyOn(app.parts.hasher, 'verify')];
  const calls = await callsWith(password);
  expect(calls.length).toBeGreaterThan(5);
  const requestIds: string[] = [];
  for (const call of calls) {
    const { status, requestId } = await ask(app.url, call);
    expect([call.path, status]).toEqual([call.path, refused]);
    requestIds.push(requestId);
  }
  for (const hash of hashing) expect(hash).not.toHaveBeenCalled();
  expect(await recordedUnder(app.parts.store, requestIds)).toEqual([]);
});

it('are hashed where they are allowed, which shows that the check above can fail', async () => {
  const verify = jest.spyOn(app.parts.hasher, 'verify');
  await client.signIn(world.member.email, 'x'.repeat(1_024));
  expect(verify).toHaveBeenCalledTimes(1);
});

it.each([72, 128, 1_023])('count behind their first %d bytes', async (alike) => {
  const { session } = await newAdministrator(client);
  const email = `${randomUUID()}@acme.example`;
  const beginning = PASSWORD.padEnd(alike, '0123456789');
  const user = { email, role: 'member', password: `${beginning}a` };
  expect((await client.post('/users', user, { session })).status).toBe(201);
  for (const wrong of [`${beginning}b`, beginning, beginning.slice(0, 72)])
    expect((await client.signIn(email, wrong)).status).toBe(401);
  expect((await client.signIn(email, `${beginning}a`)).status).toBe(200);
});

it('count behind a zero byte, where C strings end', async () => {
  const { session } = await newAdministrator(client);
  const email = `${randomUUID()}@acme.example`;
  const user = { email, role: 'member', password: `${PASSWORD}\0one` };
  expect((await client.post('/users', user, { session })).status).toBe(201);
  expect((await client.signIn(email, `${PASSWORD}\0two`)).status).toBe(401);
  expect((await client.signIn(email, PASSWORD)).status).toBe(401);
  expect((await client.signIn(email, `${PASSWORD}\0one`)).status).toBe(200);
});
