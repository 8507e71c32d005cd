import { DomainError, type AttemptBucket } from '@sallyport/domain';
import { recordRightAttempt, recordWrongAttempt, reserveAttempt } from './attempts';
import type { UserContext } from './contexts';
import type { Verdict } from './factors';
import type { SignInParts } from './sign-in-parts';

export interface CodeProof<Reply> {
  readonly bucket: AttemptBucket;
  /** What wrong answers are counted under beside the budget: a challenge, a change of number, an app on offer. */
  readonly challengeId?: string | undefined;
  /** A code of something that is yet to become a factor. */
  readonly ofNewFactor?: boolean;
  readonly judge: () => Verdict | Promise<Verdict>;
  /** Uses a right code up; may refuse it as `invalid_code` when another answer was quicker. */
  readonly use: () => Promise<Reply>;
}

/**
 * A code as a proof, inside a session: counted, then judged, then used up.
 * @throws DomainError `invalid_code` and `challenge_failed` with `attemptsLeft`; `attempts_locked`
 */
export async function proveCode<Reply>(
  parts: SignInParts,
  context: UserContext,
  { bucket, challengeId, ofNewFactor = false, judge, use }: CodeProof<Reply>,
): Promise<Reply> {
  const attemptId = await reserveAttempt(parts, context, { kind: 'second_factor', bucket, challengeId });
  const refuse = async (): Promise<never> => {
    const { attemptsLeft } = await recordWrongAttempt(parts, context, attemptId);
    const isOver = challengeId !== undefined && attemptsLeft === 0;
    throw new DomainError(isOver ? 'challenge_failed' : 'invalid_code', { attemptsLeft });
  };
  const verdict = await judge();
  if (!verdict.right) return refuse();
  const reply = await use().catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'invalid_code') return refuse();
    throw error;
  });
  // Whoever brings a factor of their own along proves nothing about the user, and gets no new attempts for it.
  if (!ofNewFactor) await recordRightAttempt(parts, context, attemptId);
  return reply;
}
