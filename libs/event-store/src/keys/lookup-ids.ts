import type { KeyRing } from './key-ring';

/** Id of the stream of an e-mail address. Addresses that differ in case alone are one: so are their mailboxes, in practice. */
export const emailKeyOf = (keys: KeyRing, address: string): string =>
  keys.lookupUuid('email-address', address.trim().normalize('NFC').toLowerCase());

/** A place as a user's locations are told apart by. */
export interface PlaceKey {
  readonly kind: 'geoip' | 'private';
  readonly granularity: 'country' | 'region' | 'city';
  readonly country: string | null;
  /** Null at the granularity of countries. */
  readonly region: string | null;
  /** Null unless at the granularity of cities. */
  readonly city: string | null;
}

/** Id of a place of a user: keyed, so that the name of a stream tells nobody where someone was. */
export const locationIdOf = (keys: KeyRing, userId: string, place: PlaceKey): string =>
  keys.lookupUuid(
    'location',
    JSON.stringify([userId, place.kind, place.granularity, place.country, place.region, place.city]),
  );
