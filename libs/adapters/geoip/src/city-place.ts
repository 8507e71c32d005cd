import { AddressNotFoundError, type ReaderModel } from '@maxmind/geoip2-node';
import type { Place } from '@sallyport/ports';

const nowhere = {
  country: null,
  region: null,
  city: null,
  latitude: null,
  longitude: null,
  network: null,
};
export const privatePlace: Place = { kind: 'private', ...nowhere };
export const unknownPlace: Place = { kind: 'unknown', ...nowhere };

/** Where a city database has an address; unknown when it lacks it, or does not know even the country. */
export function cityPlace(database: ReaderModel, ip: string): Place {
  try {
    const { country, subdivisions, city, location } = database.city(ip);
    if (!country?.isoCode) return unknownPlace;
    return {
      kind: 'geoip',
      country: country.isoCode,
      region: subdivisions?.[0]?.names.en ?? null,
      city: city?.names.en ?? null,
      latitude: location?.latitude ?? null,
      longitude: location?.longitude ?? null,
      network: null,
    };
  } catch (error) {
    if (error instanceof AddressNotFoundError) return unknownPlace;
    throw error;
  }
}
