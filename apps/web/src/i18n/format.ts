import { locale } from '.';

/** Units of relative times, with their length in seconds. */
const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** Says how far an instant is from now: "3 hours ago". Less than a minute is "now". */
export function formatRelative(instant: string, now: number): string {
  const seconds = (Date.parse(instant) - now) / 1_000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const found = units.find(([, length]) => Math.abs(seconds) >= length);
  return found ? format.format(Math.trunc(seconds / found[1]), found[0]) : format.format(0, 'second');
}

/** Writes an instant in full, with its time zone: that of the browser unless one is named. */
export const formatInstant = (instant: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'long',
    ...(timeZone !== undefined && { timeZone }),
  }).format(new Date(instant));

/** Name of a country in the reader's language. @param code ISO 3166-1 alpha-2 */
export const countryName = (code: string): string =>
  new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code;
