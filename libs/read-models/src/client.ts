import type { EventNamed } from './kernel/event-types';

/** From which browser and from where somebody came, as documents tell it. */
export interface ClientFields {
  readonly deviceLabel: string;
  readonly browser: string;
  readonly os: string;
  readonly ip: string;
  readonly placeKind: 'geoip' | 'private' | 'unknown';
  /** Null for an unknown place. */
  readonly locationId: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string | null;
}

/** The client's part of an event that carries one. */
export function clientFields(data: EventNamed<'LoginAttempted' | 'SessionStarted'>['data']): ClientFields {
  const { deviceLabel, browser, os, ip, placeKind, locationId, country, region, city } = data;
  return { deviceLabel, browser, os, ip, placeKind, locationId, country, region, city };
}
