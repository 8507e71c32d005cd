import { randomUUID } from 'node:crypto';
import {
  AMSTERDAM,
  Client,
  FIREFOX,
  newAdministrator,
  newMember,
  PASSWORD,
  startApp,
  stepUp,
  type SignedIn,
} from '../support';
import { placesIn, readRoutes, sampleOf, withAt, type Route } from './support';

// better-auth #11023, Keycloak #48206: the body was the same for everybody, a header was not.

jest.setTimeout(300_000);

/**
 * Creates an organization with its first administrator, and so has to say that the address is taken wherever anybody may
 * do that. Not a call about accounts that exist.
 */
const founding = 'POST /v1/organizations';

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
let calls: readonly Route[];
let people: Readonly<Record<string, Shown>>;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
  calls = (await readRoutes(app.url)).filter(
    (route) => route.isPublic && route.name !== founding && emailOf(route) !== undefined,
  );
  people = await everyKindOfPerson();
});

interface Shown {
  readonly email: string;
  readonly password: string;
}

const isNamed = (wanted: string) => (place: { readonly path: readonly string[] }) =>
  place.path.at(-1) === wanted;
const emailOf = ({ body }: Route) => body && placesIn(body).find(isNamed('email'));

/** What a stranger can show of addresses of every kind. The password is right where there is one to lock or to refuse. */
async function everyKindOfPerson(): Promise<Readonly<Record<string, Shown>>> {
  const administrator = await newAdministrator(client);
  const { session } = administrator;
  await stepUp(client, administrator);
  const active = await newMember(client, administrator);
  const locked = await newMember(client, administrator);
  for (let guess = 0; guess < 10; guess++)
    expect((await client.signIn(locked.email, `not the password ${guess}`)).status).toBe(401);
  const deactivated = await newMember(client, administrator);
  const ended = await client.post(`/users/${deactivated.userId}/deactivate`, undefined, { session });
  expect(ended.status).toBeLessThan(300);
  const wrong = 'not the password of anybody';
  return {
    unknown: { email: anyAddress(), password: wrong },
    wrong: { email: active.email, password: wrong },
    locked: { email: locked.email, password: PASSWORD },
    deactivated: { email: deactivated.email, password: PASSWORD },
    unverified: { email: await invitedAddress(administrator), password: wrong },
  };
}

const anyAddress = () => `${randomUUID()}@acme.example`;

/** Of a user who was invited and has not chosen a password yet. */
async function invitedAddress({ session }: SignedIn): Promise<string> {
  const email = anyAddress();
  expect((await client.post('/users', { email, role: 'member' }, { session })).status).toBe(201);
  return email;
}

/** All of an answer, except for what is each request's own. */
async function answerTo(route: Route, { email, password }: Shown, key?: string) {
  if (!route.body) throw new Error(`${route.name} has no body`);
  let body = sampleOf(route.body);
  for (const [name, value] of Object.entries({ email, password })) {
    const place = placesIn(route.body).find(isNamed(name));
    if (place) body = withAt(body, place.path, value);
  }
  const response = await fetch(app.url + route.path, {
    method: route.method,
    headers: {
      'user-agent': FIREFOX,
      'x-forwarded-for': AMSTERDAM,
      'content-type': 'application/json',
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  });
  const text = (await response.text()).replace(/"requestId":"[^"]*"/, '"requestId":""');
  const headers = [...response.headers]
    .filter(([name]) => name !== 'date' && name !== 'x-request-id')
    // The policy of the limit is compared, what is left of it counts requests.
    .map(([name, value]) => `${name}: ${name === 'ratelimit' ? value.replaceAll(/=\d+/g, '=') : value}`);
  return { status: response.status, text, headers };
}

it('is looked for in every public call that takes an address', () => {
  expect(calls.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['POST /v1/logins', 'POST /v1/password-resets']),
  );
});

it.each(['wrong', 'locked', 'deactivated', 'unverified'])(
  'answers for a %s user as for nobody, in every header',
  async (kind) => {
    const { unknown, [kind]: person } = people;
    if (!unknown || !person) throw new Error(`nobody is ${kind}`);
    for (const route of calls) {
      const [nobody, somebody] = [await answerTo(route, unknown), await answerTo(route, person)];
      expect({ call: route.name, ...somebody }).toEqual({ call: route.name, ...nobody });
    }
  },
);

it('answers alike also when a request is repeated under its key', async () => {
  const { unknown, ...others } = people;
  if (!unknown) throw new Error('nobody is unknown');
  const repeated = async (route: Route, person: Shown) => {
    const key = randomUUID();
    await answerTo(route, person, key);
    return answerTo(route, person, key);
  };
  for (const route of calls) {
    const nobody = await repeated(route, unknown);
    for (const [kind, person] of Object.entries(others)) {
      expect({ call: route.name, kind, ...(await repeated(route, person)) }).toEqual({
        call: route.name,
        kind,
        ...nobody,
      });
    }
  }
});
