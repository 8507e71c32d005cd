import type { InEveryLanguage, Language } from '@sallyport/domain';
import type { Origin } from '../facts/message-facts';

const words: InEveryLanguage<{
  readonly countries: Intl.DisplayNames;
  readonly privateNetwork: string;
  readonly unknown: string;
  readonly approximate: string;
  readonly device: string;
  readonly place: string;
  readonly address: string;
}> = {
  en: {
    countries: new Intl.DisplayNames('en', { type: 'region' }),
    privateNetwork: 'Private network',
    unknown: 'Unknown place',
    approximate: 'approximate',
    device: 'Device',
    place: 'Place',
    address: 'IP address',
  },
  nl: {
    countries: new Intl.DisplayNames('nl', { type: 'region' }),
    privateNetwork: 'Privénetwerk',
    unknown: 'Onbekende plaats',
    approximate: 'bij benadering',
    device: 'Apparaat',
    place: 'Plaats',
    address: 'IP-adres',
  },
};

/** `Amsterdam, North Holland, Netherlands`, as much of it as is known. */
export function describePlace({ placeKind, country, region, city }: Origin, language: Language): string {
  const { privateNetwork, unknown, countries } = words[language];
  if (placeKind === 'private') return privateNetwork;
  const known = [city, region === city ? null : region, countryName(country, countries)].filter(Boolean);
  return known.length > 0 ? known.join(', ') : unknown;
}

/** Device, place and address as rows of a message; none when nothing is known. */
export function originRows(origin: Origin | null, language: Language): [string, string][] {
  if (!origin) return [];
  const { device, place: label, address, approximate } = words[language];
  const place = describePlace(origin, language);
  return [
    [device, origin.deviceLabel],
    [label, origin.placeKind === 'geoip' ? `${place} (${approximate})` : place],
    [address, origin.ip],
  ];
}

function countryName(code: string | null, countries: Intl.DisplayNames): string | null {
  try {
    return code && (countries.of(code) ?? code);
  } catch {
    return code;
  }
}
