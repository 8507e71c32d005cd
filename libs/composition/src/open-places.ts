import { CityFileError, DbipPlaceFinder, MaxMindPlaceFinder } from '@sallyport/adapters/geoip';
import { ConfigError, type Config } from '@sallyport/config';
import type { PlaceFinder } from '@sallyport/ports';

/**
 * Where addresses are: by the database that is named, or by the one that comes with the service.
 * @param warn told of a database that is old, or was replaced by one that cannot be used
 * @throws ConfigError when the one that is named cannot be used
 */
export const openPlaces = async (
  { geoipCityDb: path }: Pick<Config, 'geoipCityDb'>,
  warn: (line: string) => void,
): Promise<PlaceFinder> =>
  path === undefined ? new DbipPlaceFinder() : MaxMindPlaceFinder.open({ path, warn }).catch(asFault);

/** An operator can mend it: said as other settings are that cannot be used. */
function asFault(error: unknown): never {
  throw error instanceof CityFileError ? new ConfigError([`GEOIP_CITY_DB: ${error.message}`]) : error;
}
