import { Injectable } from '@nestjs/common';
import { DomainError, type AttemptBucket } from '@sallyport/domain';
import type { Verdict } from './codes';
import { Guesses } from './guesses';
import type { UserContext } from './user-context';

export interface CodeGuess<Reply> {
  readonly bucket: AttemptBucket;
  /** What wrong answers are counted under beside the budget: a challenge, a change of number, an app on offer. */
  readonly challengeId?: string;
  /** A code of something that is yet to become a factor. */
  readonly ofNewFactor?: boolean;
  readonly judge: () => Verdict | Promise<Verdict>;
  /** Uses a right code up; may refuse it as `invalid_code` when another answer was quicker. */
  readonly use: () => Promise<Reply>;
}

/** A code as a proof, inside a session: counted, then judged, then used up. */
@Injectable()
export class CodeProof {
  constructor(private readonly guesses: Guesses) {}

  /** @throws DomainError `invalid_code` and `challenge_failed` with `attemptsLeft`; `attempts_locked` */
  async check<Reply>(context: UserContext, guess: CodeGuess<Reply>): Promise<Reply> {
    const { bucket, challengeId, ofNewFactor = false, judge, use } = guess;
    const attemptId = await this.guesses.reserve(context, {
      kind: 'second_factor',
      bucket,
      ...(challengeId !== undefined && { challengeId }),
    });
    const verdict = await judge();
    if (!verdict.right) return this.refuse(context, attemptId, challengeId);
    const reply = await use().catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'invalid_code')
        return this.refuse(context, attemptId, challengeId);
      throw error;
    });
    // Whoever brings a factor of their own along proves nothing about the user, and gets no new guesses for it.
    if (!ofNewFactor) await this.guesses.succeed(context, attemptId);
    return reply;
  }

  private async refuse(
    context: UserContext,
    attemptId: string,
    challengeId: string | undefined,
  ): Promise<never> {
    const { attemptsLeft } = await this.guesses.fail(context, attemptId);
    const isOver = challengeId !== undefined && attemptsLeft === 0;
    throw new DomainError(isOver ? 'challenge_failed' : 'invalid_code', { attemptsLeft });
  }
}
