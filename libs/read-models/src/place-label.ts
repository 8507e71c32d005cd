import type { ClientFields } from './client';

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** A place in words, from fine to coarse: "Amsterdam, North Holland, Netherlands". As finely as it is known. */
export function placeLabel({
  placeKind,
  country,
  region,
  city,
}: Pick<ClientFields, 'placeKind' | 'country' | 'region' | 'city'>): string {
  if (placeKind === 'private') return 'Private network';
  const parts = [city, region === city ? null : region, country === null ? null : countryName(country)];
  const known = parts.filter((part) => part !== null && part !== '');
  return placeKind === 'unknown' || known.length === 0 ? 'Unknown place' : known.join(', ');
}

function countryName(code: string): string {
  // Intl throws for what has not the form of a region's code.
  return /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code;
}
