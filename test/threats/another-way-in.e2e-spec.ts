import { roles, scopes } from '@sallyport/contracts';
import { Client, startApp, type Enrolled } from '../support';
import {
  ask,
  bearer,
  isCommand,
  isForSessions,
  loginToken,
  newSession,
  newWorld,
  pathOf,
  readRoutes,
  recordedUnder,
  sampleOf,
  stepUpBySms,
  type Answer,
  type Route,
  type World,
} from './support';

jest.setTimeout(120_000);

// Keycloak CVE-2026-9798, Rocket.Chat CVE-2026-30831: the page was guarded, another call to the same end was not.

/** Calls that anyone may make. Whatever else the service has needs a credential. */
const open = [
  'DELETE /v1/outbox/messages',
  'GET /health/live',
  'GET /health/ready',
  'GET /health/started',
  // In production with a token of its own: apps/api/src/health/metrics.spec.ts.
  'GET /metrics',
  'GET /v1/outbox/failures',
  'GET /v1/outbox/messages',
  'POST /v1/lockout-lifts',
  'POST /v1/logins',
  'POST /v1/organizations',
  'POST /v1/password-resets',
  'POST /v1/password-resets/{token}',
  'POST /v1/phone-change-cancellations',
  // What comes there is signed by the provider.
  'POST /v1/provider-callbacks/{provider}',
  'POST /v1/recovery-cancellations',
  'POST /v1/sign-in-reports',
  'PUT /v1/outbox/failures',
];

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
let world: World;
let routes: readonly Route[];
let people: Readonly<Record<string, Enrolled>>;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
  routes = await readRoutes(app.url);
  world = await newWorld(client);
  const { member, administrator, auditor, analyst } = world;
  people = { member, administrator, auditor, analyst };
});

interface Attempt {
  readonly route: Route;
  readonly as: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Statuses and codes that keep the caller out. */
  readonly refusals: readonly (number | string)[];
}

const askAs = ({ route, headers }: Pick<Attempt, 'route' | 'headers'>): Promise<Answer> =>
  ask(app.url, {
    method: route.method,
    path: pathOf(route, world.ids),
    headers,
    ...(route.body && { body: sampleOf(route.body) }),
  });

/** Makes each attempt; gives those that were let in, and those that left something in the log. */
async function thatGotThrough(attempts: readonly Attempt[]): Promise<string[]> {
  expect(attempts.length).toBeGreaterThan(0);
  const gotThrough: string[] = [];
  const names = new Map<string, string>();
  for (const attempt of attempts) {
    const { status, code = '', requestId } = await askAs(attempt);
    const name = `${attempt.route.name} as ${attempt.as}`;
    names.set(requestId, name);
    const isRefused = attempt.refusals.includes(status) || attempt.refusals.includes(code);
    if (!isRefused) gotThrough.push(`${name}: ${status} ${code}`);
  }
  const recorded = await recordedUnder(app.parts.store, [...names.keys()]);
  return [...gotThrough, ...recorded.map(({ requestId, type }) => `${names.get(requestId)}: ${type}`)];
}

const each = (
  chosen: (route: Route) => boolean,
  attempts: (route: Route) => readonly Omit<Attempt, 'route'>[],
) => routes.filter(chosen).flatMap((route) => attempts(route).map((attempt) => ({ route, ...attempt })));

const tokensOf = ({ session, device }: Enrolled) => ({ session, device });

it('is open only where it says so here', () => {
  const isPublic = routes.filter((route) => route.isPublic).map(({ name }) => name);
  expect(isPublic.sort()).toEqual(open);
});

it('is not opened by nothing, by junk, by what opens something else, or by what is over', async () => {
  const { ended, member } = world;
  const shown: Record<string, Readonly<Record<string, string>>> = {
    nobody: {},
    junk: bearer('junk'),
    'half a login': bearer(world.loginToken),
    'a login in its own header': loginToken(world.loginToken),
    'a device': bearer(tokensOf(member).device),
    ...Object.fromEntries(ended.map((token, index) => [`ended session ${index}`, bearer(token)])),
  };
  const attempts = each(isForSessions, () =>
    Object.entries(shown).map(([as, headers]) => ({ as, headers, refusals: ['unauthenticated'] })),
  );
  expect(await thatGotThrough(attempts)).toEqual([]);
});

it('to a login is by its own token', async () => {
  const other = await client.signIn(world.auditor.email, 'correct horse battery staple');
  const otherLogin = other.body.loginToken as string;
  const shown: Record<string, Readonly<Record<string, string>>> = {
    nobody: {},
    'its user': bearer(world.member.session),
    'its administrator': bearer(world.administrator.session),
    'another login': loginToken(otherLogin),
    'a session in its header': loginToken(world.member.session),
    'a device in its header': loginToken(world.member.device),
    'a service': bearer(world.services['logins:delegate'] ?? ''),
  };
  expect(otherLogin).toMatch(/^sl_/);
  const attempts = each(
    ({ ofLogin }) => ofLogin,
    () => Object.entries(shown).map(([as, headers]) => ({ as, headers, refusals: ['login_token_required'] })),
  );
  expect(await thatGotThrough(attempts)).toEqual([]);
});

it('is not had by another role', async () => {
  const attempts = each(
    (route) => route.roles.length > 0,
    (route) =>
      roles
        .filter((role) => !route.roles.includes(role))
        .map((role) => ({
          as: role,
          headers: bearer(people[role]?.session ?? ''),
          refusals: ['forbidden'],
        })),
  );
  expect(await thatGotThrough(attempts)).toEqual([]);
});

it('to what is not their own is had by administrators, and by no others except to read', async () => {
  const isOwn = ({ path }: Route) => /^\/v1\/(me|session)(\/|$)/.test(path);
  const attempts = each(
    (route) => isForSessions(route) && !isOwn(route),
    (route) =>
      Object.entries(people)
        .filter(([role]) => role === 'member' || (role !== 'administrator' && isCommand(route)))
        .map(([as, { session }]) => ({ as, headers: bearer(session), refusals: ['forbidden'] })),
  );
  expect(await thatGotThrough(attempts)).toEqual([]);
});

it('is not had by services without the scope, or where none is named', async () => {
  const attempts = each(isForSessions, (route) =>
    scopes
      .filter((one) => !route.scopes.includes(one))
      .map((one) => ({ as: one, headers: bearer(world.services[one] ?? ''), refusals: ['forbidden'] })),
  );
  expect(await thatGotThrough(attempts)).toEqual([]);
});

it('to what needs a fresh proof is not had by a session without one', async () => {
  const old = bearer(await newSession(client, world.administrator));
  const attempts = each(
    ({ needsStepUp }) => needsStepUp,
    () => [{ as: 'somebody who left the room', headers: old, refusals: ['step_up_required'] }],
  );
  expect(await thatGotThrough(attempts)).toEqual([]);
});

it("does not lead to another organization's things, nor to a neighbour's", async () => {
  const { stranger, administrator, strangeService } = world;
  const nowhere = [401, 404];
  const attempts = each(
    (route) => isForSessions(route) && route.parameters.length > 0,
    ({ roles: [role], scopes: [scope] }) => [
      { as: 'a strange administrator', headers: bearer(stranger.session), refusals: nowhere },
      ...(scope ? [{ as: 'a strange service', headers: bearer(strangeService), refusals: nowhere }] : []),
      ...(role
        ? []
        : [{ as: 'their administrator', headers: bearer(administrator.session), refusals: nowhere }]),
    ],
  );
  expect(await thatGotThrough(attempts)).toEqual([]);
});

it('to a list shows nobody else in it', async () => {
  const { administrator, member, ids, stranger } = world;
  const others = [
    administrator.userId,
    administrator.email,
    member.userId,
    member.email,
    ...Object.values(ids),
  ];
  const lists = routes.filter(
    (route) => !isCommand(route) && isForSessions(route) && route.parameters.length === 0,
  );
  for (const route of lists) {
    const { status, text } = await askAs({ route, headers: bearer(stranger.session) });
    expect([route.name, [200, 403].includes(status)]).toEqual([route.name, true]);
    expect(others.filter((one) => text.includes(one))).toEqual([]);
  }
});

// The proof that the attempts above are refused for who makes them: whoever may call gets past all guards.
it('is had by whom it is for', async () => {
  const turnedAway = [
    'unauthenticated',
    'login_token_required',
    'forbidden',
    'step_up_required',
    'not_found',
    'method_not_allowed',
    'invalid_input',
    'malformed_json',
    'internal',
  ];
  const order = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  const refused: string[] = [];
  for (const route of [...routes].sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method))) {
    if (route.isPublic) continue;
    const person = people[route.roles[0] ?? 'member'] ?? world.member;
    const session = route.ofLogin ? '' : await newSession(client, person);
    const headers = route.ofLogin ? loginToken(world.loginToken) : bearer(session);
    if (route.needsStepUp) await stepUpBySms(client, person, session);
    const { status, code = '' } = await askAs({ route, headers });
    if (turnedAway.includes(code)) refused.push(`${route.name}: ${status} ${code}`);
    for (const scope of route.scopes) {
      const service = await askAs({ route, headers: bearer(world.services[scope] ?? '') });
      if (turnedAway.includes(service.code ?? '')) refused.push(`${route.name} by ${scope}: ${service.code}`);
    }
  }
  expect(refused).toEqual([]);
});
