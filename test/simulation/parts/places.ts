import type { Place, PlaceFinder } from '@sallyport/ports';

const city = (country: string, region: string, name: string): Place => ({
  kind: 'geoip',
  country,
  region,
  city: name,
  latitude: null,
  longitude: null,
  network: null,
});
const nowhere = { country: null, region: null, city: null, latitude: null, longitude: null, network: null };

const places: Readonly<Record<string, Place>> = {
  '193.0.6.139': city('NL', 'North Holland', 'Amsterdam'),
  '145.0.2.10': city('NL', 'South Holland', 'Delft'),
  '200.160.2.3': city('BR', 'São Paulo', 'São Paulo'),
  '10.1.2.3': { kind: 'private', ...nowhere },
};

/** Addresses that requests come from. The last one is nowhere. */
export const addresses = [...Object.keys(places), '203.0.113.9'];

export class SimulatedPlaces implements PlaceFinder {
  readonly databaseVersion = 'simulated';

  async find(ip: string): Promise<Place> {
    return places[ip] ?? { kind: 'unknown', ...nowhere };
  }
}
