import { Client, PASSWORD, startApp } from '../support';
import {
  ask,
  bearerOf,
  isCommand,
  newWorld,
  personOf,
  pathOf,
  readRoutes,
  recordedUnder,
  sampleOf,
  type Answer,
  type Question,
  type Route,
  type World,
} from './support';

jest.setTimeout(120_000);

// wallabag GHSA-56fm-hfp3-x3w3: another site's page changed things by requests that the browser signed with its cookies.

let app: Awaited<ReturnType<typeof startApp>>;
let world: World;
let routes: readonly Route[];
beforeAll(async () => {
  app = await startApp();
  routes = await readRoutes(app.url);
  world = await newWorld(new Client(app.url));
});

/** The cookies that the browser of whoever may make a call has. */
const jarOf = ({ ofLogin, roles: [role] }: Route): string => {
  if (ofLogin) return `__Host-sallyport-login=${world.loginToken}`;
  return `__Host-sallyport=${personOf(world, role).session}`;
};

const commandOf = (route: Route, headers: Question['headers'], body?: string): Question => ({
  method: route.method,
  path: pathOf(route, world.ids),
  headers: { cookie: jarOf(route), ...headers },
  body: body ?? (route.body ? sampleOf(route.body) : {}),
});

/** Sends them all; gives those that were not refused so, and what was written. */
async function thatGotThrough(questions: readonly Question[], isRefused: (answer: Answer) => boolean) {
  expect(questions.length).toBeGreaterThan(30);
  const asked = new Map<string, string>();
  const found: string[] = [];
  for (const question of questions) {
    const answer = await ask(app.url, question);
    const name = `${question.method} ${question.path} with ${JSON.stringify(question.headers)}`;
    asked.set(answer.requestId, name);
    if (!isRefused(answer)) found.push(`${name}: ${answer.status} ${answer.code}`);
    // A page that may not read the answer may not be told otherwise.
    if ([...answer.headers.keys()].some((header) => header.startsWith('access-control-')))
      found.push(`${name}: shares its answer`);
  }
  const recorded = await recordedUnder(app.parts.store, [...asked.keys()]);
  return [...found, ...recorded.map(({ requestId, type }) => `${asked.get(requestId)}: ${type}`)];
}

it.each([
  ['a page of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['a page of another site, in an old browser', { origin: 'https://evil.example' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['a page of a sibling', { 'sec-fetch-site': 'same-site' }],
  ['who knows where', {}],
])('cannot make a change by cookies from %s', async (_whence, headers) => {
  const commands = routes.filter((route) => isCommand(route) && !route.isPublic);
  const questions = commands.map((route) => commandOf(route, headers));
  expect(await thatGotThrough(questions, ({ code }) => code === 'cross_site_request')).toEqual([]);
});

it('cannot sign anybody in, nor make any other call that is open to all', async () => {
  const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const commands = routes.filter(isCommand).map((route) => commandOf(route, headers));
  expect(await thatGotThrough(commands, ({ code }) => code === 'cross_site_request')).toEqual([]);
});

it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
  'cannot be made by a form: %s',
  async (type) => {
    const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' };
    const commands = routes.filter(isCommand).map((route) => commandOf(route, headers, 'confirm=true'));
    // Twilio reports by forms, which it signs; without a provider that is set up nobody can.
    const isRefused = ({ status, code }: Answer) => status === 415 || code === 'not_found';
    expect(await thatGotThrough(commands, isRefused)).toEqual([]);
  },
);

it('change nothing when they only look, whatever method they pretend', async () => {
  // Kept in the log because they were looked at, and by who.
  const looks = ['BackupCodesViewed'];
  const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
  const requestIds: string[] = [];
  for (const route of routes.filter((one) => !isCommand(one))) {
    const path = pathOf(route, world.ids);
    for (const method of ['GET', 'HEAD']) {
      const mine = { ...headers, ...bearerOf(world, route) };
      const { status, requestId } = await ask(app.url, { method, path, headers: mine });
      expect([route.name, status < 400]).toEqual([route.name, true]);
      requestIds.push(requestId);
    }
  }
  const recorded = await recordedUnder(app.parts.store, requestIds);
  expect(recorded.filter(({ type }) => !looks.includes(type))).toEqual([]);
});

it('are not allowed by a preflight', async () => {
  for (const route of routes) {
    const headers = {
      origin: 'https://evil.example',
      'access-control-request-method': route.method,
      'access-control-request-headers': 'content-type,authorization',
    };
    const answer = await ask(app.url, { method: 'OPTIONS', path: pathOf(route, world.ids), headers });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
});

it('get no cookie that a browser would add for another site', async () => {
  const login = await ask(app.url, {
    method: 'POST',
    path: '/v1/logins',
    body: { email: world.member.email, password: PASSWORD },
  });
  const cookies = login.headers.getSetCookie();
  expect(cookies).not.toEqual([]);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-/);
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/'])
      expect(cookie).toContain(attribute);
    expect(cookie).not.toContain('Domain');
  }
});
