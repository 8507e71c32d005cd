import { rmSync } from 'node:fs';
import { until, writeMmdb } from '@sallyport/testing';
import { GeoipFileError, MaxMindPlaceFinder } from './index';
import { ago, day, MmdbFolder } from './spec-support/mmdb-folder';

jest.setTimeout(60_000);

const record = (country: string, region: string, city: string) => ({
  country: { iso_code: country, names: { en: country } },
  subdivisions: [{ iso_code: 'X', names: { en: region } }],
  city: { names: { en: city } },
  location: { latitude: 51.5142, longitude: -0.0931 },
});
const networks = {
  '81.2.69.0/24': record('GB', 'England', 'London'),
  '193.0.6.0/24': record('NL', 'North Holland', 'Amsterdam'),
  '200.160.2.0/24': { country: { iso_code: 'BR', names: { en: 'Brazil' } } },
  '2001:67c:2e8::/48': record('NL', 'North Holland', 'Amsterdam'),
};
const mmdb = (built: Date, over: Partial<Parameters<typeof writeMmdb>[0]> = {}) =>
  writeMmdb({ databaseType: 'GeoLite2-City', built, networks, ...over });

let folder: MmdbFolder;
let finder: MaxMindPlaceFinder | undefined;
beforeEach(() => (folder = new MmdbFolder('City.mmdb')));
afterEach(() => {
  finder?.close();
  folder.remove();
});

async function openOn(bytes: Buffer, lookEvery?: number): Promise<MaxMindPlaceFinder> {
  folder.put(bytes);
  finder = await MaxMindPlaceFinder.open(folder.options(lookEvery));
  return finder;
}

it('names its build', async () => {
  const { databaseVersion } = await openOn(mmdb(ago(3)));
  expect(databaseVersion).toBe(`GeoLite2-City/${day(ago(3))}`);
  expect(folder.warnings).toEqual([]);
});

it.each([
  ['81.2.69.160', 'GB', 'England', 'London'],
  ['::ffff:193.0.6.139', 'NL', 'North Holland', 'Amsterdam'],
  ['2001:67c:2e8:22::c100:68b', 'NL', 'North Holland', 'Amsterdam'],
  ['200.160.2.3', 'BR', null, null],
])('finds %s in %s', async (ip, country, region, city) => {
  const places = await openOn(mmdb(ago(3)));
  expect(await places.find(ip)).toMatchObject({ kind: 'geoip', country, region, city });
});

it.each([
  ['8.8.8.8', 'unknown'],
  ['2001:db8::1', 'unknown'],
  ['nonsense', 'unknown'],
  ['192.168.1.20', 'private'],
  ['::1', 'private'],
])('%s is a place that is %s', async (ip, kind) => {
  const places = await openOn(mmdb(ago(3)));
  expect(await places.find(ip)).toMatchObject({ kind, country: null, city: null, latitude: null });
});

it('takes a new file up without a restart', async () => {
  const places = await openOn(mmdb(ago(3)), 20);
  expect(await places.find('8.8.8.8')).toMatchObject({ kind: 'unknown' });
  folder.put(mmdb(ago(1), { networks: { '8.8.8.0/24': record('US', 'California', 'Mountain View') } }));
  await until(() => places.databaseVersion.endsWith(day(ago(1))));
  expect(await places.find('8.8.8.8')).toMatchObject({ country: 'US', city: 'Mountain View' });
  expect(folder.warnings).toEqual([]);
});

it.each([
  ['text', Buffer.from('no database at all'), 'cannot be used'],
  ['nothing', Buffer.alloc(0), 'cannot be used'],
  ['a half of one', mmdb(ago(1)).subarray(0, 300), 'cannot be used'],
  ['one with its data cut out', cutOut(mmdb(ago(1))), 'cannot be used'],
  ['a database of networks', mmdb(ago(1), { databaseType: 'GeoLite2-ASN' }), 'GeoLite2-ASN'],
  ['one that is older', mmdb(ago(10)), 'was refused'],
])('refuses %s in one line, and stays with what it has', async (_, bytes, why) => {
  const places = await openOn(mmdb(ago(3)));
  folder.put(bytes);
  await places.look();
  await places.look();
  expect(folder.warnings).toHaveLength(1);
  expect(folder.warnings[0]).toContain(why);
  expect(folder.warnings[0]).toContain(folder.path);
  expect(folder.warnings[0]).toContain('stays in use');
  expect(await places.find('81.2.69.160')).toMatchObject({ city: 'London' });
  folder.put(mmdb(ago(1)));
  await places.look();
  expect(places.databaseVersion).toBe(`GeoLite2-City/${day(ago(1))}`);
});

it('stays with what it has when the file is gone', async () => {
  const places = await openOn(mmdb(ago(3)));
  rmSync(folder.path);
  await places.look();
  expect(folder.warnings).toEqual([expect.stringContaining('stays in use')]);
  expect(await places.find('81.2.69.160')).toMatchObject({ city: 'London' });
});

it('warns of a file that is more than a year old', async () => {
  await openOn(mmdb(ago(400)));
  expect(folder.warnings).toEqual([expect.stringContaining('more than a year old')]);
});

it('does not begin without a file that can be used', async () => {
  const open = () => MaxMindPlaceFinder.open(folder.options());
  await expect(open()).rejects.toThrow(GeoipFileError);
  folder.put(Buffer.from('no database'));
  await expect(open()).rejects.toThrow(`${folder.path} cannot be used`);
});

/** As a transfer leaves it that lost a part: the end, which says what the file is, is there. */
function cutOut(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(Buffer.from('MaxMind.com')) - 3;
  return Buffer.concat([bytes.subarray(0, end - 200), bytes.subarray(end)]);
}
