import { parseMobileNumber } from '@sallyport/adapters/phone-numbers';
import { describeUserAgent } from '@sallyport/adapters/user-agents';
import { parseTrustedProxies } from '@sallyport/config';
import { endpoints } from '@sallyport/contracts';
import { KeyRing, openLinkToken } from '@sallyport/event-store';
import { leastCpuTime } from '@sallyport/testing';
import { addressBlock, clientAddress } from '../../apps/api/src/http/client-address';
import { requestId } from '../../apps/api/src/http/request-id';
import { parseToken } from '../../apps/api/src/http/secret-token';
import { placeAt } from '../../apps/api/src/lists/page';
import { Client, PASSWORD, startApp } from '../support';
import {
  ask,
  bearer,
  bearerOf,
  newWorld,
  pathOf,
  placesIn,
  readRoutes,
  sampleOf,
  variantsOf,
  withAt,
  type Schema,
} from './support';

// CVE-2020-7733: a pattern that reads user agents took minutes over a long one, and the process answered nobody.

jest.setTimeout(120_000);

const long = 65_536;
/** Repeats of what a pattern may skip, begin or take back, each with an end that fits none. */
const shapes = [
  ...['a', '1', ' ', '(', '[', '.', '-', ':', '/', ';', '\t', '@', '%', '\\', '"', 'é', '😀'],
  ...[
    'a@',
    'a.',
    '1.',
    '1,',
    ' /',
    ': ',
    '((',
    '::',
    '0 ',
    '+1',
    ';;',
    '%0',
    'ss_',
    'a-',
    '\u0301',
    '\ufdfa',
  ],
  ...['Mozilla/5.0 (', 'iPhone OS ', 'like Gecko) Version/', ';;Android;', 'Opera/9 ('],
  ...['1.1.1.1,', '::1,', 'a@a.aa', '-0000', 'T00:00', 'A/', '{"a":', '[[', 'eyJ'],
].map((part) => ({ part, text: `${part.repeat(Math.ceil(long / part.length)).slice(0, long)}!` }));

/** Milliseconds; a pattern that goes back over what it read takes seconds. */
const QUICK = 50;
/** The milliseconds that the reading of a text takes, whether it is taken or refused. */
const timeOf = (read: () => unknown) =>
  leastCpuTime(() => {
    try {
      read();
    } catch {
      // Refused, which is an answer too.
    }
  }, QUICK);

const trusted = parseTrustedProxies('loopback');
const keys = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 7) } });
const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  'a user agent': describeUserAgent,
  'a number': (text) => parseMobileNumber('NL', text),
  'a country': (text) => parseMobileNumber(text, '0612345678'),
  'the hops of proxies': (text) => clientAddress('127.0.0.1', text, trusted),
  'an address block': addressBlock,
  'a request id': (text) => requestId({ headers: { 'x-request-id': text } }),
  'a session token': (text) => parseToken('session', text),
  'a token of a link': (text) => openLinkToken(keys, 'sign-in-report', text),
  'a cursor': placeAt,
  'the text in a cursor': (text) => placeAt(Buffer.from(JSON.stringify([text, text])).toString('base64url')),
};

it.each(Object.keys(parsers))('do not slow down the reading of %s', (name) => {
  const parse = parsers[name];
  for (const { part, text } of shapes) {
    const milliseconds = timeOf(() => parse?.(text));
    expect([part, milliseconds < QUICK ? 'quick' : milliseconds]).toEqual([part, 'quick']);
  }
});

interface Reader {
  readonly name: string;
  readonly read: (text: string) => unknown;
}
/** Every place for text in what a call takes: each is read with a long text in it. */
const readers: readonly Reader[] = endpoints.flatMap((call) =>
  (['params', 'query', 'body'] as const).flatMap((part): Reader[] => {
    const schema = call[part];
    if (!schema) return [];
    const json = schema.toJSONSchema({ io: 'input', unrepresentable: 'any' }) as Schema;
    return variantsOf(json).flatMap((variant) =>
      placesIn(variant)
        .filter(({ path }) => path.length > 0)
        .map(({ path }) => ({
          name: `${call.method} ${call.path}: ${path.join('.')}`,
          read: (text: string) => schema.safeParse(withAt(sampleOf(variant, 'all'), path, text)),
        })),
    );
  }),
);

it('do not slow down the check of any field of any call', () => {
  expect(readers.length).toBeGreaterThan(80);
  const slow = readers.flatMap(({ name, read }) =>
    shapes
      .map(({ part, text }) => ({ part, milliseconds: timeOf(() => read(text)) }))
      .filter(({ milliseconds }) => milliseconds >= QUICK)
      .map(({ part, milliseconds }) => `${name} with ${part}: ${milliseconds} ms`),
  );
  expect(slow).toEqual([]);
});

describe('over HTTP', () => {
  let app: Awaited<ReturnType<typeof startApp>>;
  beforeAll(async () => (app = await startApp()));

  it('are answered in every field of every body', async () => {
    const world = await newWorld(new Client(app.url));
    const text = 'a@'.repeat(30_000);
    const wrong: string[] = [];
    for (const route of await readRoutes(app.url)) {
      const places = (route.body ? variantsOf(route.body) : []).flatMap((variant) =>
        placesIn(variant).map(({ path }) => withAt(sampleOf(variant, 'all'), path, text)),
      );
      for (const body of places) {
        const headers = bearerOf(world, route);
        const answer = await ask(app.url, {
          method: route.method,
          path: pathOf(route, world.ids),
          headers,
          body,
        });
        if (answer.status < 400 || answer.status >= 500) wrong.push(`${route.name}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are a label cut short when they are the user agent of a client that a service tells of', async () => {
    const client = new Client(app.url);
    const { services, member } = await newWorld(client);
    const headers = bearer(services['logins:delegate'] ?? '');
    for (const part of ['Mozilla/5.0 (', '((((', ';;Android;']) {
      const userAgent = part.repeat(60_000 / part.length);
      const end = { ip: '200.160.2.3', userAgent };
      const body = { email: member.email, password: PASSWORD, client: end };
      const answer = await ask(app.url, { method: 'POST', path: '/v1/logins', headers, body });
      expect([answer.status, answer.text.length < 2_000]).toEqual([200, true]);
    }
  });

  it.each(['user-agent', 'x-forwarded-for', 'authorization', 'cookie', 'content-type', 'idempotency-key'])(
    'are answered in the header %s',
    async (name) => {
      // Longer ones Node itself refuses, all headers together.
      const text = '1.1.1.1,(;'.repeat(1_000);
      const question = { method: 'POST', path: '/v1/logins', body: { email: 'x', password: PASSWORD } };
      const { status } = await ask(app.url, { ...question, headers: { [name]: text } });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      const tooLong = await ask(app.url, { ...question, headers: { [name]: text.repeat(7) } });
      expect(tooLong.status).toBe(431);
      expect((await ask(app.url, { method: 'GET', path: '/health/live' })).status).toBe(200);
    },
  );
});
