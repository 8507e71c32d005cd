import type { InEveryLanguage, Instant, Language } from '@sallyport/domain';

/** A moment as its reader's clock shows it: `24 November 2026 at 15:05 CET (Europe/Amsterdam)`. UTC for an unknown zone. */
export function formatTime(
  instant: Instant,
  { timeZone, language }: { readonly timeZone: string; readonly language: Language },
): string {
  try {
    const time = inZone(instant, timeZone, language);
    return timeZone === 'UTC' ? time : `${time} (${timeZone})`;
  } catch {
    return inZone(instant, 'UTC', language);
  }
}

/** With the day before the month. */
const locales: InEveryLanguage<string> = { en: 'en-GB', nl: 'nl-NL' };

/** By language and time zone: to make one takes longer than all the rest of a message. */
const formats = new Map<string, Intl.DateTimeFormat>();

function inZone(instant: Instant, timeZone: string, language: Language): string {
  const key = `${language} ${timeZone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locales[language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
      timeZone,
    });
  formats.set(key, format);
  return format.format(Date.parse(instant));
}
