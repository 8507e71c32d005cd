import { Inject, Injectable } from '@nestjs/common';
import { DomainError, isRegistered, streamOf, user, type User } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { PASSWORD_HASHER, type PasswordHasher } from '@sallyport/ports';
import { Guesses } from './guesses';
import type { UserContext } from './user-context';

/** The current password as a proof, inside a session: counted, then verified. */
@Injectable()
export class PasswordProof {
  constructor(
    private readonly run: CommandRunner,
    private readonly guesses: Guesses,
    @Inject(PASSWORD_HASHER) private readonly hasher: PasswordHasher,
  ) {}

  /**
   * Gives the hash that the password was verified against.
   * @throws DomainError `invalid_credentials`, `attempts_locked`
   */
  async check(context: UserContext, deviceId: string, password: string): Promise<string> {
    const attemptId = await this.guesses.reserve(context, { kind: 'password', bucket: deviceId });
    const stream = streamOf(user, context.userId);
    const before = hashOf((await this.run.load(stream)).state);
    const isCorrect = await this.hasher.verify(before, password);
    // The hash took its time: what it was compared with may not be the password any more.
    if (before !== undefined && isCorrect && hashOf((await this.run.load(stream)).state) === before) {
      await this.guesses.succeed(context, attemptId);
      return before;
    }
    await this.guesses.fail(context, attemptId);
    throw new DomainError('invalid_credentials');
  }
}

const hashOf = (state: User): string | undefined =>
  isRegistered(state) ? (state.passwordHash ?? undefined) : undefined;
