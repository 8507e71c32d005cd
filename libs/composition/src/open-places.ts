import {
  DbipPlaceFinder,
  GeoipFileError,
  MaxMindPlaceFinder,
  NetworkPlaceFinder,
} from '@sallyport/adapters/geoip';
import { ConfigError, type Config } from '@sallyport/config';
import type { PlaceFinder } from '@sallyport/ports';

/**
 * Where addresses are: by the database that is named, or by the one that comes with the service. In which network, only
 * by one that is named.
 * @param warn told of a database that is old, or was replaced by one that cannot be used
 * @throws ConfigError when one that is named cannot be used
 */
export async function openPlaces(
  { geoipCityDb, geoipAsnDb }: Pick<Config, 'geoipCityDb' | 'geoipAsnDb'>,
  warn: (line: string) => void,
): Promise<PlaceFinder> {
  const places =
    geoipCityDb === undefined
      ? new DbipPlaceFinder()
      : await MaxMindPlaceFinder.open({ path: geoipCityDb, warn }).catch(asFaultOf('GEOIP_CITY_DB'));
  return geoipAsnDb === undefined
    ? places
    : NetworkPlaceFinder.open(places, { path: geoipAsnDb, warn }).catch(asFaultOf('GEOIP_ASN_DB'));
}

/** An operator can mend it: said as other settings are that cannot be used. */
const asFaultOf =
  (setting: string) =>
  (error: unknown): never => {
    throw error instanceof GeoipFileError ? new ConfigError([`${setting}: ${error.message}`]) : error;
  };
