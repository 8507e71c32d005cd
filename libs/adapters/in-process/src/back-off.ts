import type { Entropy } from '@sallyport/ports';

const SHORTEST = 1_000;
const LONGEST = 5 * 60_000;

/**
 * How long to wait before the next try, in milliseconds: twice as long after each failure, between a second and five
 * minutes, half of it by chance, so that what failed together does not come back together.
 * @param failures tries that failed so far, from 1
 */
export function backOff(failures: number, entropy: Entropy): number {
  const longest = Math.min(LONGEST, SHORTEST * 2 ** failures);
  const chance = entropy.bytes(4).readUInt32BE() / 2 ** 32;
  return Math.floor((longest / 2) * (1 + chance));
}
