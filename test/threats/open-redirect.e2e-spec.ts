import { request } from 'node:http';
import { Client, startApp } from '../support';
import {
  ask,
  bearerOf,
  newWorld,
  pathOf,
  readRoutes,
  recordedUnder,
  sampleOf,
  type Answer,
  type Route,
  type World,
} from './support';

jest.setTimeout(120_000);

// better-auth CVE-2025-71403: a return target that only looked like a path of the site led away from it.

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
let world: World;
let routes: readonly Route[];
beforeAll(async () => {
  app = await startApp({ PUBLIC_URL: 'https://id.example.com' });
  client = new Client(app.url);
  routes = await readRoutes(app.url);
  world = await newWorld(client);
});

const targets = [
  '//evil.example',
  '/\\evil.example',
  '\\evil.example',
  'https:evil.example',
  'https://evil.example',
  '/%09/evil.example',
  'javascript:alert(1)',
  '/sessions',
];
const names = ['returnTo', 'return_to', 'redirect', 'redirect_uri', 'callbackURL', 'next', 'url', 'continue'];

const leadsAway = ({ status, headers }: Answer): boolean =>
  (status >= 300 && status < 400) || headers.has('location') || headers.has('refresh');

it('has no return target to be told: every call refuses one', async () => {
  const taken: string[] = [];
  const requestIds: string[] = [];
  for (const route of routes.filter(({ isReport }) => !isReport)) {
    const common = { method: route.method, path: pathOf(route, world.ids), headers: bearerOf(world, route) };
    const sample = route.body ? (sampleOf(route.body) as object) : {};
    for (const [index, target] of targets.entries()) {
      const name = names[index % names.length] ?? '';
      const inQuery = await ask(app.url, {
        ...common,
        path: pathOf(route, world.ids, `${name}=${encodeURIComponent(target)}`),
        ...(route.body && { body: sample }),
      });
      const answers = [inQuery];
      if (route.method !== 'GET')
        answers.push(await ask(app.url, { ...common, body: { ...sample, [name]: target } }));
      requestIds.push(...answers.map(({ requestId }) => requestId));
      if (answers.some((answer) => answer.status !== 400 || leadsAway(answer)))
        taken.push(`${route.name} ${name}=${target}`);
    }
  }
  expect(requestIds.length).toBeGreaterThan(500);
  expect(taken).toEqual([]);
  expect(await recordedUnder(app.parts.store, requestIds)).toEqual([]);
});

it.each([
  '//evil.example/..',
  '/\\evil.example',
  '/v1//evil.example',
  '/docs//evil.example/',
  '/docs/',
  '/%2f%2fevil.example',
  '/v1/session/',
])('does not put an address right by leading elsewhere: %s', async (path) => {
  const answer = await ask(app.url, { method: 'GET', path });
  expect([path, leadsAway(answer)]).toEqual([path, false]);
  expect(answer.text).not.toContain('evil.example');
});

it('never answers whoever may call with another place', async () => {
  const redirecting: string[] = [];
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    const path = pathOf(route, world.ids);
    const answer = await ask(app.url, { method: 'GET', path, headers: bearerOf(world, route) });
    if (leadsAway(answer)) redirecting.push(route.name);
  }
  expect(redirecting).toEqual([]);
});

it('writes links to itself by its own name, whatever the request calls it', async () => {
  const { email } = world.analyst;
  const before = await client.get(`/outbox/messages?limit=100&to=${encodeURIComponent(email)}`);
  const seen = new Set<string>(before.body.data.map((one: { messageId: string }) => one.messageId));
  expect(await requestResetAs('evil.example', email)).toBe(202);
  let message = await client.message(email, 'email', seen);
  while (!message.text.includes('/password-resets/'))
    message = await client.message(email, 'email', seen.add(message.messageId));
  expect(message.text).toContain('https://id.example.com/password-resets/');
  expect(`${message.text}${message.html}`).not.toContain('evil.example');
});

/** `fetch` does not let a program choose the Host. */
function requestResetAs(host: string, email: string): Promise<number | undefined> {
  const body = JSON.stringify({ email });
  const headers = {
    host,
    'x-forwarded-host': host,
    forwarded: `host=${host}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    request(`${app.url}/v1/password-resets`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end(body);
  });
}
