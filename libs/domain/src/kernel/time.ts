/** A moment, RFC 3339 in UTC with milliseconds. Being of one length, two of them compare as text. */
export type Instant = string;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The moment `milliseconds` (may be negative) after another. */
export const later = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** Milliseconds from one moment to another; negative when `to` is the earlier one. */
export const between = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);
