import { ConfigError } from '@sallyport/config';
import { openPlaces } from './open-places';

it('without a database of its own, places are those of the one that comes along', async () => {
  expect((await openPlaces({}, () => undefined)).databaseVersion).toMatch(/^dbip-city\//);
});

it('names the setting of a database that cannot be used', async () => {
  const act = openPlaces({ geoipCityDb: '/nowhere/City.mmdb' }, () => undefined);
  await expect(act).rejects.toThrow(ConfigError);
  await expect(act).rejects.toThrow('GEOIP_CITY_DB: /nowhere/City.mmdb cannot be used');
});
