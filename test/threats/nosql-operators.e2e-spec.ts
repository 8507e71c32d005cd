import { Client, startApp } from '../support';
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
  type Route,
  type World,
} from './support';

jest.setTimeout(120_000);

// Rocket.Chat CVE-2021-22911: an object where a string belongs was taken for a query.

let app: Awaited<ReturnType<typeof startApp>>;
let world: World;
let routes: readonly Route[];
beforeAll(async () => {
  app = await startApp();
  routes = await readRoutes(app.url);
  world = await newWorld(new Client(app.url));
});

const operators: readonly unknown[] = [
  { $ne: null },
  { $gt: '' },
  { $regex: '.*' },
  { $where: 'sleep(1000)' },
  { $in: ['a', 'b'] },
  { toString: 'x' },
  [{ $ne: null }],
  ['sample'],
];

const questionTo = (route: Route, ...query: readonly string[]): Question => ({
  method: route.method,
  path: pathOf(route, world.ids, ...query),
  headers: bearerOf(world, route),
  ...(route.body && { body: sampleOf(route.body) }),
});

/** Those that are not answered 400, and what was written. */
async function taken(questions: readonly Question[]): Promise<string[]> {
  expect(questions.length).toBeGreaterThan(0);
  const asked = new Map<string, string>();
  const found: string[] = [];
  for (const question of questions) {
    const { status, requestId } = await ask(app.url, question);
    const name = `${question.method} ${question.path} ${JSON.stringify(question.body)}`;
    asked.set(requestId, name);
    if (status !== 400) found.push(`${name}: ${status}`);
  }
  const recorded = await recordedUnder(app.parts.store, [...asked.keys()]);
  return [...found, ...recorded.map(({ requestId, type }) => `${asked.get(requestId)}: ${type}`)];
}

it('are refused in every field of every body, and as a whole body', async () => {
  const questions = routes
    .filter(({ isReport }) => !isReport)
    .flatMap((route) =>
      (route.body ? variantsOf(route.body) : []).flatMap((variant) =>
        placesIn(variant).flatMap(({ path, schema }) =>
          operators
            // A list of texts is what some fields ask for.
            .filter(
              (operator) => !(schema.type === 'array' && Array.isArray(operator) && operator[0] === 'sample'),
            )
            .map((operator) => ({
              ...questionTo(route),
              body: withAt(sampleOf(variant, 'all'), path, operator),
            })),
        ),
      ),
    );
  expect(questions.length).toBeGreaterThan(200);
  expect(await taken(questions)).toEqual([]);
});

it('are refused in every parameter of every query', async () => {
  const queries = (name: string) => [
    `${name}[$gt]=`,
    `${name}[$ne]=x`,
    `${name}[]=1`,
    `${name}=1&${name}=2`,
    `${name}.$gt=1`,
    `${encodeURIComponent(`${name}[$gt]`)}=1`,
  ];
  const questions = routes.flatMap((route) =>
    [...route.query, 'email', '__proto__', 'constructor[prototype]'].flatMap((name) =>
      queries(name).map((query) => questionTo(route, query)),
    ),
  );
  expect(await taken(questions)).toEqual([]);
});

it('are refused in what stands inside a cursor', async () => {
  const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const id = world.ids['userId'];
  const contents = [
    [{ $gt: '' }, id],
    ['', { $gt: '' }],
    [['x'], id],
    [null, id],
    [true, id],
    { value: '', id },
    ['', id, { $gt: '' }],
  ];
  const questions = routes
    .filter(({ query }) => query.includes('cursor'))
    .flatMap((route) => contents.map((one) => questionTo(route, `cursor=${cursorOf(one)}`)));
  expect(await taken(questions)).toEqual([]);
});

it('are no ids and no credentials', async () => {
  const text = JSON.stringify({ $ne: null });
  for (const route of routes.filter(({ parameters }) => parameters.length > 0)) {
    const ids = Object.fromEntries(route.parameters.map((name) => [name, text]));
    const { status } = await ask(app.url, { ...questionTo(route), path: pathOf(route, ids) });
    expect([route.name, [400, 401, 404].includes(status)]).toEqual([route.name, true]);
  }
  for (const headers of [{ authorization: `Bearer ${text}` }, { cookie: `__Host-sallyport=${text}` }]) {
    const { status } = await ask(app.url, { method: 'GET', path: '/v1/session', headers });
    expect(status).toBe(401);
  }
});
