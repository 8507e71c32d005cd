import type { Instant } from '@sallyport/domain';

/** A moment as its reader's clock shows it: `24 November 2026 at 15:05 CET (Europe/Amsterdam)`. UTC for an unknown zone. */
export function formatTime(instant: Instant, timeZone: string): string {
  try {
    const time = inZone(instant, timeZone);
    return timeZone === 'UTC' ? time : `${time} (${timeZone})`;
  } catch {
    return inZone(instant, 'UTC');
  }
}

/** By time zone: to make one takes longer than all the rest of a message. */
const formats = new Map<string, Intl.DateTimeFormat>();

function inZone(instant: Instant, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
      timeZone,
    });
  formats.set(timeZone, format);
  return format.format(Date.parse(instant));
}
