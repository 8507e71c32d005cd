import { Injectable } from '@nestjs/common';
import {
  attempts,
  decideFailAttempt,
  decideReserveAttempt,
  decideSucceedAttempt,
  streamOf,
  type AttemptBucket,
  type AttemptKind,
  type WrongAnswer,
} from '@sallyport/domain';
import { CommandRunner, newId } from '@sallyport/event-store';
import type { UserContext } from './user-context';

export interface Guess {
  readonly kind: AttemptKind;
  readonly bucket: AttemptBucket;
  /** The challenge that is answered, if it is one. */
  readonly challengeId?: string;
}

/** Every guess at a user's secrets goes through here: counted first, judged then. */
@Injectable()
export class Guesses {
  constructor(private readonly run: CommandRunner) {}

  /**
   * Takes a guess from the budget.
   * @throws DomainError `attempts_locked`, `challenge_failed`
   */
  async reserve(context: UserContext, { kind, bucket, challengeId = undefined }: Guess): Promise<string> {
    const attemptId = newId(context, `attempt:${kind}`);
    const command = { attemptId, kind, bucket, challengeId: challengeId ?? null, now: context.now };
    const stream = streamOf(attempts, context.userId);
    await this.run.on(context, stream, (state) => decideReserveAttempt(command, state), { step: 'reserve' });
    return attemptId;
  }

  /** The guess was wrong. */
  fail(context: UserContext, attemptId: string): Promise<WrongAnswer> {
    const command = { attemptId, now: context.now };
    const stream = streamOf(attempts, context.userId);
    return this.run.on(context, stream, (state) => decideFailAttempt(command, state), { step: 'judge' });
  }

  /** The guess was right. */
  async succeed(context: UserContext, attemptId: string): Promise<void> {
    const stream = streamOf(attempts, context.userId);
    await this.run.on(context, stream, (state) => decideSucceedAttempt({ attemptId }, state), {
      step: 'judge',
    });
  }
}
