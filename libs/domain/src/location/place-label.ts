import { DEFAULT_LANGUAGE, type InEveryLanguage, type Language } from '../kernel/language';
import type { placeKinds } from '../login/client';

/** Where somebody is, as far as it is known. `country`: ISO 3166-1 alpha-2. */
export interface PlaceToName {
  readonly placeKind: (typeof placeKinds)[number];
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string | null;
}

const namesIn = (language: Language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });

const words: InEveryLanguage<{
  readonly countries: Intl.DisplayNames;
  readonly privateNetwork: string;
  readonly unknown: string;
}> = {
  en: { countries: namesIn('en'), privateNetwork: 'Private network', unknown: 'Unknown place' },
  nl: { countries: namesIn('nl'), privateNetwork: 'Privénetwerk', unknown: 'Onbekende plaats' },
};

/**
 * A place in words, from fine to coarse: "Amsterdam, North Holland, Netherlands". As finely as it is known. Regions and
 * cities stay as the database of places calls them.
 */
export function placeLabel(
  { placeKind, country, region, city }: PlaceToName,
  language: Language = DEFAULT_LANGUAGE,
): string {
  const { countries, privateNetwork, unknown } = words[language];
  if (placeKind === 'private') return privateNetwork;
  const parts = [
    city,
    region === city ? null : region,
    country === null ? null : countryName(country, countries),
  ];
  const known = parts.filter((part) => part !== null && part !== '');
  return placeKind === 'unknown' || known.length === 0 ? unknown : known.join(', ');
}

function countryName(code: string, names: Intl.DisplayNames): string {
  // Intl throws for what has not the form of a region's code.
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
