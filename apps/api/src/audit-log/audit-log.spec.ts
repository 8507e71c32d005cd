import {
  ana,
  bob,
  deviceBlocked,
  deviceRenamed,
  minutesAfterNoon,
  NOON,
  otherDevice,
  someDevice,
  someSession,
  userRegistered,
} from '@sallyport/testing';
import { signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { AuditLogModule } from './audit-log.module';

let app: SignedInApp;
let token: string;
beforeEach(async () => {
  app = await signedInApp(AuditLogModule);
  token = await app.start(someSession);
  const inSession = { sessionId: someSession };
  await app.log.record(`device-${someDevice}`, deviceRenamed(), { ...inSession, at: minutesAfterNoon(1) });
  await app.log.record(`device-${otherDevice}`, deviceBlocked(), { ...inSession, at: minutesAfterNoon(2) });
  await app.log.record(`user-${bob}`, userRegistered({ name: 'Bob' }), { userId: bob });
});
afterEach(() => app.close());

const list = async (query = '') => (await app.call('GET', `/me/audit-log${query}`, token)).body;

it('tells the newest first, in sentences, with place and device', async () => {
  const { data } = await list('?limit=2');
  expect(data).toMatchObject([
    {
      type: 'DeviceBlocked',
      summary: 'You blocked the device Chrome on Android',
      occurredAt: minutesAfterNoon(2),
      timeZone: 'Europe/Amsterdam',
      device: { deviceId: someDevice, label: 'Firefox on Windows' },
      location: { locationId: app.locationId, label: 'Amsterdam, North Holland, Netherlands' },
      sessionId: someSession,
      actor: { kind: 'user', id: ana, name: 'Ana' },
    },
    { type: 'DeviceRenamed' },
  ]);
});

it('tells each entry once, and none of anybody else', async () => {
  const all = (await list('?limit=100')).data as { entryId: string; summary: string }[];
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await list(`?limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.data.map(({ entryId }: { entryId: string }) => entryId));
    cursor = page.nextCursor as string | null;
  }
  expect(seen).toEqual(all.map(({ entryId }) => entryId));
  expect(new Set(seen).size).toBe(seen.length);
  expect(JSON.stringify(all)).not.toContain('Bob');
});

it.each([
  ['a type', '?type=DeviceRenamed', ['DeviceRenamed']],
  ['a beginning', `?from=${minutesAfterNoon(2)}`, ['DeviceBlocked']],
  ['a span, its end left out', `?from=${minutesAfterNoon(1)}&to=${minutesAfterNoon(2)}`, ['DeviceRenamed']],
  ['a type that there is not', '?type=Nothing', []],
])('is narrowed down to %s', async (_, query, types) =>
  expect((await list(query)).data.map(({ type }: { type: string }) => type)).toEqual(types),
);

it.each(['?type[$ne]=x', '?from=yesterday', '?user=x'])('refuses %s', async (query) =>
  expect(await list(query)).toMatchObject({ status: 400, code: 'invalid_input' }),
);

it('begins with the account', async () => {
  const { data } = await list('?limit=100');
  expect(data.map(({ type }: { type: string }) => type)).toContain('UserRegistered');
  expect(data.at(-1).occurredAt).toBe(NOON);
});

it.each([
  ['nl-NL,nl;q=0.9,en;q=0.8', 'nl', 'Je blokkeerde het apparaat Chrome on Android'],
  ['ja', 'en', 'You blocked the device Chrome on Android'],
])('answers %s in %s, and tells caches so', async (asked, language, summary) => {
  const headers = { 'accept-language': asked };
  const reply = await app.call('GET', '/me/audit-log?limit=1', token, undefined, headers);
  expect(reply.body.data).toMatchObject([{ summary }]);
  expect(reply.headers['content-language']).toBe(language);
  expect(String(reply.headers['vary']).toLowerCase()).toContain('accept-language');
});
