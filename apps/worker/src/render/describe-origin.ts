import type { Origin } from '../facts/message-facts';

const countries = new Intl.DisplayNames('en', { type: 'region' });

/** `Amsterdam, North Holland, Netherlands`, as much of it as is known. */
export function describePlace({ placeKind, country, region, city }: Origin): string {
  if (placeKind === 'private') return 'Private network';
  const known = [city, region === city ? null : region, countryName(country)].filter(Boolean);
  return known.length > 0 ? known.join(', ') : 'Unknown place';
}

/** Device, place and address as rows of a message; none when nothing is known. */
export function originRows(origin: Origin | null): [string, string][] {
  if (!origin) return [];
  const place = describePlace(origin);
  return [
    ['Device', origin.deviceLabel],
    ['Place', origin.placeKind === 'geoip' ? `${place} (approximate)` : place],
    ['IP address', origin.ip],
  ];
}

function countryName(code: string | null): string | null {
  try {
    return code && (countries.of(code) ?? code);
  } catch {
    return code;
  }
}
