import { Client, enrolledMember, newMember, PASSWORD, startApp } from '../support';
import {
  ask,
  bearer,
  isForSessions,
  loginToken,
  pathOf,
  readRoutes,
  recordedUnder,
  sampleOf,
  type Answer,
  type Route,
} from './support';

jest.setTimeout(120_000);

// GHSA-4qvm-r4pr-v3wg, Capgo CVE-2026-56256: what the password step handed out was good for more than the second step.

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
let routes: readonly Route[];
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
  routes = await readRoutes(app.url);
});

type Headers = Readonly<Record<string, string>>;
const cookieNames = ['__Host-sallyport', '__Host-sallyport-device', '__Host-sallyport-login'] as const;
const sameOrigin = { 'sec-fetch-site': 'same-origin' };

/** Cookies of an answer, by name. */
const cookiesOf = ({ headers }: Answer): [string, string][] =>
  headers.getSetCookie().map((line) => {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
    return [name, value];
  });

/** Every way to show one secret. */
const waysToShow = (secret: string): Headers[] => [
  bearer(secret),
  { ...loginToken(secret), ...bearer(secret) },
  { 'sallyport-device-token': secret, ...bearer(secret) },
  { cookie: cookieNames.map((name) => `${name}=${secret}`).join('; '), ...sameOrigin },
  bearer(secret.replace(/^s[dl]_/, 'ss_')),
  bearer(secret.replace(/^s[dl]_/, 'sp_')),
  { cookie: `${cookieNames[0]}=${secret.replace(/^s[dl]_/, 'ss_')}`, ...sameOrigin },
];

/** A login as far as its password: all that a client was handed by then. */
async function passwordStep(email: string): Promise<{ loginId: string; secrets: string[]; jar: Headers }> {
  const [inBody, inCookies] = await Promise.all(
    (['body', 'cookie'] as const).map((tokenDelivery) =>
      ask(app.url, {
        method: 'POST',
        path: '/v1/logins',
        body: { email, password: PASSWORD, tokenDelivery },
      }),
    ),
  );
  const handed = JSON.parse(inBody?.text ?? '') as Record<string, unknown>;
  expect(handed).toMatchObject({ session: null });
  expect(JSON.stringify(handed)).not.toContain('"ss_');
  const cookies = inCookies ? cookiesOf(inCookies) : [];
  expect(cookies.map(([name]) => name)).toEqual(['__Host-sallyport-login']);
  return {
    loginId: handed['loginId'] as string,
    secrets: [handed['loginToken'] as string, ...cookies.map(([, value]) => value)],
    jar: { cookie: cookies.map((pair) => pair.join('=')).join('; '), ...sameOrigin },
  };
}

/** Calls that one of these ways opens, or that wrote something under one of them. */
async function opened(chosen: readonly Route[], ways: readonly Headers[], path: (route: Route) => string) {
  expect(chosen.length).toBeGreaterThan(0);
  const asked = new Map<string, string>();
  const found: string[] = [];
  for (const route of chosen) {
    for (const headers of ways) {
      const body = route.body && { body: sampleOf(route.body) };
      const answer = await ask(app.url, { method: route.method, path: path(route), headers, ...body });
      asked.set(answer.requestId, route.name);
      if (answer.status !== 401) found.push(`${route.name}: ${answer.status} by ${JSON.stringify(headers)}`);
    }
  }
  const recorded = await recordedUnder(app.parts.store, [...asked.keys()]);
  return [...found, ...recorded.map(({ requestId, type }) => `${asked.get(requestId)}: ${type}`)];
}

const anyId = '0198c0de-0000-7000-8000-000000000001';
const somewhere = (route: Route) =>
  pathOf(route, Object.fromEntries(route.parameters.map((name) => [name, anyId])));

async function waiting(kind: 'challenge' | 'enrolment'): Promise<string> {
  const { administrator, member } = await enrolledMember(client);
  return kind === 'challenge' ? member.email : (await newMember(client, administrator)).email;
}

it.each(['challenge', 'enrolment'] as const)(
  'opens nothing of the account while the %s waits',
  async (kind) => {
    const { secrets, jar } = await passwordStep(await waiting(kind));
    expect(secrets).toHaveLength(2);
    const ways = [jar, ...secrets.flatMap(waysToShow)];
    expect(await opened(routes.filter(isForSessions), ways, somewhere)).toEqual([]);
  },
);

it('opens no other login, and its own only as what it is', async () => {
  const { member } = await enrolledMember(client);
  const [one, other] = [await passwordStep(member.email), await passwordStep(member.email)];
  const ofLogins = routes.filter(({ ofLogin }) => ofLogin);
  const toOne = (route: Route) => pathOf(route, { loginId: one.loginId });
  const [own = ''] = one.secrets;
  const wrong = [other.jar, ...other.secrets.map(loginToken), bearer(own), { 'sallyport-device-token': own }];
  expect(await opened(ofLogins, wrong, toOne)).toEqual([]);
  expect(await client.get(`/logins/${one.loginId}`, { login: own })).toMatchObject({ status: 200 });
});

it('does not become a session when the second factor is passed', async () => {
  const { member } = await enrolledMember(client);
  const login = await client.signIn(member.email, PASSWORD);
  const [code = ''] = member.backupCodes;
  const done = await client.answer(login, code, { factor: 'backup_code' });
  expect(done).toMatchObject({ status: 200, body: { status: 'complete' } });
  const ways = waysToShow(login.body.loginToken as string);
  expect(await opened(routes.filter(isForSessions), ways, somewhere)).toEqual([]);
});
