import { ConfigError } from '@sallyport/config';
import { openPlaces } from './open-places';

it('without a database of its own, places are those of the one that comes along', async () => {
  expect((await openPlaces({}, () => undefined)).databaseVersion).toMatch(/^dbip-city\//);
});

it.each([
  ['GEOIP_CITY_DB', { geoipCityDb: '/nowhere/any.mmdb' }],
  ['GEOIP_ASN_DB', { geoipAsnDb: '/nowhere/any.mmdb' }],
])('names the setting of a database that cannot be used: %s', async (setting, paths) => {
  const act = openPlaces(paths, () => undefined);
  await expect(act).rejects.toThrow(ConfigError);
  await expect(act).rejects.toThrow(`${setting}: /nowhere/any.mmdb cannot be used`);
});
