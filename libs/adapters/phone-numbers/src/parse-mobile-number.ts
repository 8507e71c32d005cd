import {
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/max';

export interface MobileNumber {
  /** `+31612345678`. */
  readonly e164: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface MobileNumberOptions {
  /** ISO 3166-1 alpha-2 codes of the countries that SMS are sent to; default all. A limit to SMS pumping. */
  readonly allowedCountries?: readonly string[];
}

const LONGEST = 32;
/** ASCII digits and what people set between them. No letters: they would be read as keys of a dial or extensions. */
const NUMBER = /^\+?[\d ()./-]+$/;
const callingCodes = new Set<string>(getCountries().map((country) => getCountryCallingCode(country)));
const mobileTypes: unknown[] = ['MOBILE', 'FIXED_LINE_OR_MOBILE'];

/**
 * Reads a number as it is typed, national or international, of a country that is named.
 * @param country ISO 3166-1 alpha-2 (`NL`) or a calling code (`31`, `+31`)
 * @returns undefined for what is no number of that country that can be a mobile one, or of a country not allowed
 */
export function parseMobileNumber(
  country: string,
  number: string,
  { allowedCountries }: MobileNumberOptions = {},
): MobileNumber | undefined {
  if (number.length > LONGEST || !NUMBER.test(number)) return undefined;
  const parsed = parseIn(country.toUpperCase(), number);
  if (!parsed?.country || !parsed.isValid() || !mobileTypes.includes(parsed.getType())) return undefined;
  if (allowedCountries && !allowedCountries.includes(parsed.country)) return undefined;
  return { e164: parsed.number, country: parsed.country };
}

/** The number, when the country that it names itself is the one asked for. */
function parseIn(country: string, number: string): PhoneNumber | undefined {
  if (isSupportedCountry(country)) {
    const parsed = parsePhoneNumberFromString(number, { defaultCountry: country, extract: false });
    return parsed?.country === country ? parsed : undefined;
  }
  const callingCode = country.replace(/^\+/, '');
  if (!callingCodes.has(callingCode)) return undefined;
  const parsed = parsePhoneNumberFromString(number, { defaultCallingCode: callingCode, extract: false });
  return parsed?.countryCallingCode === callingCode ? parsed : undefined;
}
