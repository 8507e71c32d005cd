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

const inZone = (instant: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(Date.parse(instant));
