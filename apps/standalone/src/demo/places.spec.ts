import { DbipPlaceFinder } from '@sallyport/adapters/geoip';
import { places, type DemoPlace } from './places';

const finder = new DbipPlaceFinder();

// A sign-in from there has to find the place that the history made known.
it.each(Object.entries<DemoPlace>(places))(
  'the database finds the address of %s there',
  async (_name, place) => {
    const { ip, country, region, city } = place;
    await expect(finder.find(ip)).resolves.toMatchObject({ kind: 'geoip', country, region, city });
  },
);
