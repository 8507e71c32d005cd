import { connect } from 'node:net';
import { Client, startApp } from '../support';
import {
  ask,
  bearerOf,
  newWorld,
  pathOf,
  readRoutes,
  sampleOf,
  type Answer,
  type Route,
  type World,
} from './support';

jest.setTimeout(120_000);

// OWASP ASVS 5.0, 3.4: an answer that can be framed, sniffed, kept or told to others gives away what is in it.

let app: Awaited<ReturnType<typeof startApp>>;
let world: World;
let routes: readonly Route[];
beforeAll(async () => {
  app = await startApp();
  routes = await readRoutes(app.url);
  world = await newWorld(new Client(app.url));
});

/** What an answer's headers leave open. */
function faultsOf({ headers }: Pick<Answer, 'headers'>): string[] {
  const policy = headers.get('content-security-policy') ?? '';
  const rules: Record<string, boolean> = {
    "has no default-src 'none'": policy.includes("default-src 'none'"),
    'can be framed': policy.includes("frame-ancestors 'none'"),
    'allows what is unsafe': !/unsafe-|\*|https?:/.test(policy),
    'can be sniffed': headers.get('x-content-type-options') === 'nosniff',
    'tells where one came from': headers.get('referrer-policy') === 'no-referrer',
    'can be embedded': headers.get('cross-origin-resource-policy') === 'same-origin',
    'names its software': !headers.has('x-powered-by') && !headers.has('server'),
  };
  return Object.keys(rules).filter((fault) => !rules[fault]);
}
const faultsOfApi = (answer: Answer): string[] => [
  ...faultsOf(answer),
  ...(answer.headers.get('cache-control') === 'no-store' ? [] : ['can be kept']),
];

it('are on every answer of every call, yes or no', async () => {
  const faults: string[] = [];
  const order = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  for (const route of routes.toSorted((a, b) => order.indexOf(a.method) - order.indexOf(b.method))) {
    const { method } = route;
    const path = pathOf(route, world.ids);
    const body = route.body && { body: sampleOf(route.body) };
    const answers = [
      await ask(app.url, { method, path, headers: bearerOf(world, route), ...body }),
      await ask(app.url, { method, path, ...body }),
      await ask(app.url, { method, path: pathOf(route, world.ids, 'unknown=1'), ...body }),
      await ask(app.url, { method: 'HEAD', path }),
      await ask(app.url, { method: 'OPTIONS', path }),
      await ask(app.url, { method: 'POST', path, body: '{' }),
    ];
    for (const answer of answers)
      faults.push(...faultsOfApi(answer).map((fault) => `${route.name} (${answer.status}) ${fault}`));
  }
  expect(faults).toEqual([]);
});

it.each(['/v1/', '/v1/nothing', '/v1/%zz', '/v1//me', '/openapi.json'])('are on %s', async (path) => {
  expect(faultsOfApi(await ask(app.url, { method: 'GET', path }))).toEqual([]);
});

it('are on the documentation, whose pages have no script or style of their own in them', async () => {
  const seen: string[] = [];
  for (const page of ['/docs', '/docs/problems']) {
    const answer = await ask(app.url, { method: 'GET', path: page });
    expect([page, answer.status, faultsOf(answer)]).toEqual([page, 200, []]);
    expect(answer.text).not.toMatch(/<style|style=|<script>|\son\w+=/);
    seen.push(...[...answer.text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path));
  }
  expect(seen.length).toBeGreaterThan(3);
  for (const path of seen) {
    const answer = await ask(app.url, { method: 'GET', path });
    expect([path, answer.status, faultsOf(answer)]).toEqual([path, 200, []]);
  }
});

it.each(['/', '/sessions', '/login/../x', '/nothing.html'])(
  'are on pages, there or not: %s',
  async (path) => {
    const answer = await ask(app.url, { method: 'GET', path });
    expect(faultsOf(answer)).toEqual([]);
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  },
);

it('are not left out by what is no request at all', async () => {
  const answer = await new Promise<string>((resolve, reject) => {
    const { port } = new URL(app.url);
    const socket = connect(Number(port), 'localhost', () =>
      socket.write('GET / HTTP/1.1\r\nBad Header: x\r\n\r\n'),
    );
    let text = '';
    socket.on('data', (data) => (text += data.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).not.toMatch(/stack|at .*\.js|node:/);
});
