import type { Instant } from '@sallyport/domain';
import { Problem } from '../http/problem';

/** A stretch of time; its end is excluded. */
export interface Range {
  readonly from: Instant;
  readonly to: Instant;
}

const DAY = 86_400_000;
/** Days that are looked at unless the query says otherwise, and at most. */
const [USUAL, LONGEST] = [30, 366];

/**
 * The stretch that a query asks for.
 * @throws Problem `invalid_input` when it ends before it begins, or is longer than 366 days
 */
export function rangeOf(query: { from?: string | undefined; to?: string | undefined }, now: Instant): Range {
  const to = Date.parse(query.to ?? now);
  const from = query.from === undefined ? to - USUAL * DAY : Date.parse(query.from);
  if (from >= to || to - from > LONGEST * DAY) {
    throw new Problem('invalid_input', {
      errors: [{ path: 'query.from', message: `is not before "to", or more than ${LONGEST} days before it` }],
    });
  }
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

/** The days that a stretch touches, as documents name them. */
export const daysOf = ({ from, to }: Range): { from: string; to: string } => ({
  from: from.slice(0, 10),
  to: new Date(Date.parse(to) - 1 + DAY).toISOString().slice(0, 10),
});
