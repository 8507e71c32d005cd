import { DomainError } from '@sallyport/domain';
import type { Verdict } from './factor';

/** The verdict on a code that is used up as it is judged: `refused` when another answer was quicker, or it is none. */
export async function settle(
  use: Promise<unknown>,
  factorId: string | null,
  refused: 'wrong' | 'used',
): Promise<Verdict> {
  try {
    await use;
    return { right: true, factorId };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'invalid_code')
      return { right: false, reason: refused };
    throw error;
  }
}
