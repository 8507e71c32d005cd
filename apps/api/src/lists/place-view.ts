import { placeLabel } from '@sallyport/domain';
import type { ClientFields } from '@sallyport/read-models';

type PlaceFields = Pick<ClientFields, 'placeKind' | 'locationId' | 'country' | 'region' | 'city'>;

/** A place as answers hold it. */
export const placeView = ({ placeKind, locationId, country, region, city }: PlaceFields) => ({
  locationId,
  label: placeLabel({ placeKind, country, region, city }),
  country,
  region,
  city,
});
