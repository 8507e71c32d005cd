import { MINUTE, SECOND } from '../kernel/time';

const SHORTEST = SECOND;
const LONGEST = 5 * MINUTE;

/**
 * How long to wait before the next try of a message, in milliseconds: twice as long after each failure, between a
 * second and five minutes, half of it by chance, so that what failed together does not come back together.
 * @param failures tries that failed so far, from 1
 * @param chance from 0 up to, not including, 1
 */
export function backOff(failures: number, chance: number): number {
  const longest = Math.min(LONGEST, SHORTEST * 2 ** failures);
  return Math.floor((longest / 2) * (1 + chance));
}
