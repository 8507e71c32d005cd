import { later, MINUTE, SECOND, type DomainEvent, type Instant } from '@sallyport/domain';

/** When the events of a spec happened, unless it says otherwise. */
export const NOON: Instant = '2026-11-24T12:00:00.000Z';

/** The moment so many seconds after {@link NOON}; negative ones lie before it. */
export const secondsAfterNoon = (seconds: number): Instant => later(NOON, seconds * SECOND);

/** The moment so many minutes after {@link NOON}; negative ones lie before it. */
export const minutesAfterNoon = (minutes: number): Instant => later(NOON, minutes * MINUTE);

/** An event that happened at a moment of its own. */
export const at = <Event extends DomainEvent>(
  moment: Instant,
  event: Event,
): Event & { readonly at: Instant } => ({
  ...event,
  at: moment,
});
