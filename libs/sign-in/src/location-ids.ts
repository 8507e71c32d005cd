import { locationGranularities, type LocationGranularity } from '@sallyport/domain';
import { locationIdOf, type KeyRing } from '@sallyport/event-store';
import type { Place } from '@sallyport/ports';

/** Region and city of a place, as finely as places are told apart. */
export function atGranularity(place: Pick<Place, 'region' | 'city'>, granularity: LocationGranularity) {
  return {
    region: granularity === 'country' ? null : place.region,
    city: granularity === 'city' ? place.city : null,
  };
}

/** Ids of a place that was found, at each granularity: the user may have blocked it at any of them. */
export function locationIdsOf(
  keys: KeyRing,
  userId: string,
  place: Place & { readonly kind: 'geoip' | 'private' },
): Readonly<Record<LocationGranularity, string>> {
  const { kind, country } = place;
  const idAt = (granularity: LocationGranularity) =>
    locationIdOf(keys, userId, { kind, granularity, country, ...atGranularity(place, granularity) });
  return Object.fromEntries(locationGranularities.map((each) => [each, idAt(each)])) as Record<
    LocationGranularity,
    string
  >;
}

/** Whether the database knew anything of the place. */
export const isFound = (place: Place): place is Place & { readonly kind: 'geoip' | 'private' } =>
  place.kind !== 'unknown';
