import { normalizeCity } from './dbip-record';
import { DbipPlaceFinder } from './index';

const finder = new DbipPlaceFinder();

it('names its build', () => {
  expect(finder.databaseVersion).toMatch(/^dbip-city\/20\d\d-\d\d-\d\d$/);
});

it.each([
  ['193.0.6.139', 'NL', 'North Holland', 'Amsterdam'],
  ['::ffff:193.0.6.139', 'NL', 'North Holland', 'Amsterdam'],
  ['133.11.0.1', 'JP', 'Tokyo', null],
  ['200.160.2.3', 'BR', null, null],
  ['2001:67c:2e8:22::c100:68b', 'NL', 'North Holland', 'Amsterdam'],
  ['2001:12ff::1', 'BR', null, null],
])('finds %s in %s', async (ip, country, region, city) => {
  const place = await finder.find(ip);
  expect(place).toMatchObject({ kind: 'geoip', country, ...(region && { region }), ...(city && { city }) });
  expect(place.latitude).toEqual(expect.any(Number));
  expect(place.longitude).toEqual(expect.any(Number));
  expect(place.city).not.toContain('(');
});

it.each(['192.168.1.20', '127.0.0.1', '::1', 'fd00::7', '::ffff:10.0.0.1'])(
  '%s is a private place',
  async (ip) => {
    await expect(finder.find(ip)).resolves.toMatchObject({ kind: 'private', country: null, city: null });
  },
);

// Documentation and multicast networks (RFC 5737, RFC 3849), then what is no address.
it.each([
  '192.0.2.1',
  '203.0.113.5',
  '224.0.0.1',
  '2001:db8::1',
  '',
  'nonsense',
  '1.2.3.4.5',
  '193.0.6.139, 8.8.8.8',
])('%p is an unknown place', async (ip) => {
  await expect(finder.find(ip)).resolves.toMatchObject({ kind: 'unknown', country: null, latitude: null });
});

it.each([
  ['Amsterdam (Amsterdam-Centrum)', 'Amsterdam'],
  ['Paris', 'Paris'],
  ['Berlin (Bezirk Mitte) (Mitte)', 'Berlin'],
  ['(unnamed)', ''],
  ['Frankfurt am Main', 'Frankfurt am Main'],
])('knows %s as %s', (name, city) => {
  expect(normalizeCity(name)).toBe(city);
});
