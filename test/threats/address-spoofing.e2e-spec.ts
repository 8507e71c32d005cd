import { parseTrustedProxies } from '@sallyport/config';
import fc from 'fast-check';
import { canonicalAddress, clientAddress, UNKNOWN_ADDRESS } from '../../apps/api/src/http/client-address';
import {
  AMSTERDAM,
  Client,
  enrolledMember,
  newAdministrator,
  PASSWORD,
  SAO_PAULO,
  startApp,
  type SignedIn,
} from '../support';
import { ask } from './support';

// authentik CVE-2024-47070: a header that was no address opened a policy that went by addresses.

jest.setTimeout(120_000);

const loopback = ['127.0.0.1', '::1'];

/** Signs somebody in with these headers; gives the address that the session is said to come from. */
async function addressSeen(client: Client, { email }: SignedIn, headers: Record<string, string>) {
  const login = await client.signIn(email, PASSWORD, { headers });
  expect(login.status).toBe(200);
  const { sessionId, token } = login.body.session as { sessionId: string; token: string };
  const after = login.headers.get('sallyport-position');
  const { body } = await client.get(`/me/sessions?limit=100&after=${after}`, { session: token, headers });
  return body.data.find((one: { sessionId: string }) => one.sessionId === sessionId) as {
    ip: string;
    location: { country: string | null; locationId: string | null };
  };
}

const junk = [
  'unknown',
  'localhost',
  ',',
  '127.0.0.1:80',
  '[::1]',
  '2130706433',
  '0x7f000001',
  '127.1',
  '010.0.0.1',
  'fe80::1%eth0',
  "' OR 1=1 --",
  '<script>',
  `${SAO_PAULO}, x`,
  `${SAO_PAULO};${AMSTERDAM}`,
  'for=200.160.2.3',
  '9'.repeat(9_000),
];

describe('from a peer that is no proxy of ours', () => {
  let client: Client;
  let person: SignedIn;
  beforeAll(async () => {
    client = new Client((await startApp({ TRUSTED_PROXIES: '' })).url);
    person = await newAdministrator(client);
  });

  it.each([
    'x-forwarded-for',
    'forwarded',
    'x-real-ip',
    'x-client-ip',
    'true-client-ip',
    'cf-connecting-ip',
    'x-forwarded',
  ])('is not believed in %s', async (name) => {
    const value = name === 'forwarded' ? `for=${SAO_PAULO}` : SAO_PAULO;
    const { ip, location } = await addressSeen(client, person, { 'x-forwarded-for': '', [name]: value });
    expect(loopback).toContain(ip);
    expect(location.country).toBeNull();
  });
});

it('does not get round the limit of requests of one peer', async () => {
  const app = await startApp({ TRUSTED_PROXIES: '', SALLYPORT_RATE_LIMIT_SCALE: '0.05' });
  const statuses: number[] = [];
  for (let hop = 1; hop <= 12; hop += 1) {
    const { status } = await ask(app.url, {
      method: 'POST',
      path: '/v1/logins',
      body: { email: `stranger-${hop}@acme.example`, password: PASSWORD },
      headers: { 'x-forwarded-for': `200.160.2.${hop}` },
    });
    statuses.push(status);
  }
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
});

describe('through a proxy of ours', () => {
  let url: string;
  let client: Client;
  beforeAll(async () => {
    ({ url } = await startApp({ TRUSTED_PROXIES: 'loopback,10.0.0.0/8' }));
    client = new Client(url);
  });

  it.each(junk)('is an unknown place when the nearest hop is junk: %.40j', async (forwardedFor) => {
    const person = await newAdministrator(client);
    const seen = await addressSeen(client, person, { 'x-forwarded-for': forwardedFor });
    expect(seen).toMatchObject({ ip: 'unknown', location: { country: null, locationId: null } });
  });

  it('is the address of the proxy when the header is empty', async () => {
    const person = await newAdministrator(client);
    const { ip } = await addressSeen(client, person, { 'x-forwarded-for': '' });
    expect(loopback).toContain(ip);
  });

  it.each([
    [`${AMSTERDAM}, ${SAO_PAULO}`, SAO_PAULO],
    [`${AMSTERDAM}, ${SAO_PAULO}, 10.1.2.3`, SAO_PAULO],
    [`127.0.0.1, 10.0.0.1, ${SAO_PAULO}`, SAO_PAULO],
    [`::ffff:${SAO_PAULO}`, SAO_PAULO],
    // Junk left of it was written by the client, and is never looked at.
    [`x, ${SAO_PAULO}`, SAO_PAULO],
    [`<script>, 127.1, ${SAO_PAULO}, 10.0.0.1`, SAO_PAULO],
    [Array(33).fill(SAO_PAULO).join(','), SAO_PAULO],
  ])('is the right-most hop that is no proxy: %s', async (forwardedFor, expected) => {
    const person = await newAdministrator(client);
    const { ip } = await addressSeen(client, person, { 'x-forwarded-for': forwardedFor });
    expect(ip).toBe(expected);
  });

  it('does not make a strange place a known one', async () => {
    const { member } = await enrolledMember(client, { requireOn: ['new_location'] });
    const { device } = member;
    const from = (address: string) => client.signIn(member.email, PASSWORD, { device, from: address });
    expect(await from(AMSTERDAM)).toMatchObject({ body: { status: 'complete' } });
    for (const spoofed of [
      `${AMSTERDAM}, ${SAO_PAULO}`,
      `${AMSTERDAM},${AMSTERDAM},${SAO_PAULO}`,
      `${SAO_PAULO}, 10.0.0.1`,
      `${AMSTERDAM} ${SAO_PAULO}`,
      `${AMSTERDAM}, junk`,
    ])
      expect(await from(spoofed)).toMatchObject({
        body: { status: 'challenge_required', reasons: ['new_location'] },
      });
  });

  it('fails no request, whatever it says', async () => {
    const header = fc.string({
      unit: fc.constantFrom(...'0123456789abcdef:.,%[] \t;="\'/x-'),
      maxLength: 200,
    });
    const check = fc.asyncProperty(header, async (forwardedFor) => {
      const headers = { 'x-forwarded-for': forwardedFor };
      return (await ask(url, { method: 'GET', path: '/v1/session', headers })).status === 401;
    });
    await fc.assert(check, { numRuns: 200 });
  });
});

it('always is the right-most hop that is no proxy, or nothing that is known', () => {
  const trusted = parseTrustedProxies('loopback,10.0.0.0/8');
  const hop = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ maxLength: 20 }), fc.constantFrom(...junk));
  const property = fc.property(fc.array(hop, { maxLength: 6 }), (hops) => {
    const seen = clientAddress('127.0.0.1', hops.join(','), trusted);
    const named = hops.join(',');
    if (named.trim() === '') return seen === '127.0.0.1';
    const addresses = named.split(',').map((one) => canonicalAddress(one.trim()) ?? UNKNOWN_ADDRESS);
    const isProxy = (one: string) => one !== UNKNOWN_ADDRESS && trusted.includes(one);
    return seen === (addresses.findLast((one) => !isProxy(one)) ?? addresses[0]);
  });
  fc.assert(property, { numRuns: 5_000 });
});
