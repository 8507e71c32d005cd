import type { PlaceFinder } from '@sallyport/ports';
import { until, writeMmdb } from '@sallyport/testing';
import { privatePlace, unknownPlace } from './city-place';
import { GeoipFileError, NetworkPlaceFinder } from './index';
import { ago, day, MmdbFolder } from './spec-support/mmdb-folder';

const ripe = { number: 3333, organization: 'Reseaux IP Europeens Network Coordination Centre' };
const google = { number: 15169, organization: 'Google LLC' };
const record = ({ number, organization }: typeof ripe) => ({
  autonomous_system_number: number,
  autonomous_system_organization: organization,
});
const networks = {
  '193.0.6.0/24': record(ripe),
  '2001:67c:2e8::/48': record(ripe),
  '81.2.69.0/24': { autonomous_system_number: 20712 },
  '200.160.2.0/24': { autonomous_system_organization: 'no number' },
};
const mmdb = (built: Date, over: Partial<Parameters<typeof writeMmdb>[0]> = {}) =>
  writeMmdb({ databaseType: 'GeoLite2-ASN', built, networks, ...over });

/** All places in the Netherlands, but the private ones and one that is unknown. */
const places: PlaceFinder = {
  databaseVersion: 'places/1',
  find: async (ip) => {
    if (ip === '192.168.1.20') return privatePlace;
    return ip.startsWith('81.') ? unknownPlace : { ...unknownPlace, kind: 'geoip', country: 'NL' };
  },
};

let folder: MmdbFolder;
let finder: NetworkPlaceFinder | undefined;
beforeEach(() => (folder = new MmdbFolder('ASN.mmdb')));
afterEach(() => {
  finder?.close();
  folder.remove();
});

async function openOn(bytes: Buffer, lookEvery?: number): Promise<NetworkPlaceFinder> {
  folder.put(bytes);
  finder = await NetworkPlaceFinder.open(places, folder.options(lookEvery));
  return finder;
}

it('names the builds of both databases', async () => {
  const { databaseVersion } = await openOn(mmdb(ago(3)));
  expect(databaseVersion).toBe(`places/1, GeoLite2-ASN/${day(ago(3))}`);
  expect(folder.warnings).toEqual([]);
});

it.each([
  ['193.0.6.139', 'NL', ripe],
  ['::ffff:193.0.6.139', 'NL', ripe],
  ['2001:67c:2e8:22::c100:68b', 'NL', ripe],
  ['8.8.8.8', 'NL', null],
  ['200.160.2.3', 'NL', null],
  ['81.2.69.160', null, { number: 20712, organization: null }],
  ['192.168.1.20', null, null],
  ['nonsense', 'NL', null],
])('leaves the place of %s as it is, and adds its network', async (ip, country, network) => {
  const finding = await openOn(mmdb(ago(3)));
  expect(await finding.find(ip)).toEqual({ ...(await places.find(ip)), country, network });
});

it('takes a new file up without a restart', async () => {
  const finding = await openOn(mmdb(ago(3)), 20);
  expect(await finding.find('8.8.8.8')).toMatchObject({ network: null });
  folder.put(mmdb(ago(1), { networks: { '8.8.8.0/24': record(google) } }));
  await until(() => finding.databaseVersion.endsWith(day(ago(1))));
  expect(await finding.find('8.8.8.8')).toMatchObject({ network: google });
  expect(folder.warnings).toEqual([]);
});

it.each([
  ['text', Buffer.from('no database at all'), 'cannot be used'],
  ['a half of one', mmdb(ago(1)).subarray(0, 300), 'cannot be used'],
  [
    'a database of places',
    mmdb(ago(1), { databaseType: 'GeoLite2-City' }),
    'it is a GeoLite2-City database, not one of networks',
  ],
  ['one that is older', mmdb(ago(10)), 'was refused'],
])('refuses %s in one line, and stays with what it has', async (_, bytes, why) => {
  const finding = await openOn(mmdb(ago(3)));
  folder.put(bytes);
  await finding.look();
  await finding.look();
  expect(folder.warnings).toEqual([expect.stringContaining(why)]);
  expect(folder.warnings[0]).toContain(folder.path);
  expect(folder.warnings[0]).toContain(`GeoLite2-ASN/${day(ago(3))}`);
  expect(folder.warnings[0]).toContain('stays in use');
  expect(await finding.find('193.0.6.139')).toMatchObject({ network: ripe });
});

it('warns of a file that is more than a year old', async () => {
  await openOn(mmdb(ago(400)));
  expect(folder.warnings).toEqual([expect.stringContaining('more than a year old: many networks')]);
});

it('does not begin without a file that can be used', async () => {
  const open = () => NetworkPlaceFinder.open(places, folder.options());
  await expect(open()).rejects.toThrow(GeoipFileError);
  folder.put(mmdb(ago(1), { databaseType: 'GeoLite2-City' }));
  await expect(open()).rejects.toThrow(`${folder.path} cannot be used: it is a GeoLite2-City database`);
});
