/** An autonomous system: who runs the network that an address belongs to. */
export interface Network {
  /** RFC 6793: up to 32 bits. */
  readonly number: number;
  readonly organization: string | null;
}

/** Where an address is, as finely as the database knows. */
export interface Place {
  readonly kind: 'geoip' | 'private' | 'unknown';
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** English name of the first subdivision. */
  readonly region: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Null where no database of networks is set, or it lacks the address. */
  readonly network: Network | null;
}

export interface PlaceFinder {
  /** Loopback, private, link-local and unique local addresses are `private`; what the database lacks is `unknown`. */
  find(ip: string): Promise<Place>;
  /** Names each database and its build; stored with what was decided on its word. */
  readonly databaseVersion: string;
}
export const PLACE_FINDER = Symbol('PlaceFinder');
