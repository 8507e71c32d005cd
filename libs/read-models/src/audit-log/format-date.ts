import type { InEveryLanguage, Instant, Language } from '@sallyport/domain';

/** With the day before the month. */
const locales: InEveryLanguage<string> = { en: 'en-GB', nl: 'nl-NL' };

/** The day of a moment as a sentence names it: `27 November 2026`. In UTC for an unknown time zone. */
export function formatDate(instant: Instant, timeZone: string, language: Language): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const date = new Date(instant);
  try {
    return date.toLocaleDateString(locales[language], { ...options, timeZone });
  } catch {
    return date.toLocaleDateString(locales[language], { ...options, timeZone: 'UTC' });
  }
}
