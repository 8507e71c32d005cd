import { countryName } from '../i18n/format';
import { locale } from '../i18n';
import { callingCodes } from './calling-codes';

/** Countries to choose from, by their names in the reader's language. */
export const countryOptions = (): { value: string; label: string }[] =>
  Object.entries(callingCodes)
    .map(([value, code]) => ({ value, label: `${countryName(value)} (+${code})` }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));

/** The country of the first language tag that names one, like `nl-NL`. */
export function guessCountry(tags: readonly string[]): string | null {
  const regions = tags.map((tag) => new Intl.Locale(tag).region);
  return regions.find((region) => region !== undefined && Object.hasOwn(callingCodes, region)) ?? null;
}
