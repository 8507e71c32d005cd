import { t } from '../i18n';
import { countryName } from '../i18n/format';

interface PlaceParts {
  readonly label: string;
  readonly country: string | null;
  readonly city: string | null;
}

/** A place in the reader's language as far as that goes: city and country; else what the service calls it. */
export function placeName({ label, country, city }: PlaceParts): string {
  if (country === null) return label === '' ? t.common.unknownPlace : label;
  return city === null ? countryName(country) : `${city}, ${countryName(country)}`;
}

/** The same, saying that it is approximate when it was worked out from an address. */
export const approximatePlace = (place: PlaceParts): string =>
  place.country === null ? placeName(place) : `${placeName(place)} (${t.common.approximate})`;
