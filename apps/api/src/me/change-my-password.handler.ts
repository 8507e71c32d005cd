import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideChangePassword, streamOf, user } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { NewPasswords } from '../security/new-passwords';
import { PasswordProof } from '../security/password-proof';
import type { SessionContext } from '../security/user-context';

export class ChangeMyPassword extends Command<void> {
  constructor(
    readonly context: SessionContext,
    readonly deviceId: string,
    readonly currentPassword: string,
    readonly newPassword: string,
  ) {
    super();
  }
}

/** The current password is the proof, and is guessed at like any: counted, then judged. */
@CommandHandler(ChangeMyPassword)
export class ChangeMyPasswordHandler implements ICommandHandler<ChangeMyPassword> {
  constructor(
    private readonly run: CommandRunner,
    private readonly proof: PasswordProof,
    private readonly passwords: NewPasswords,
  ) {}

  async execute({ context, deviceId, currentPassword, newPassword }: ChangeMyPassword): Promise<void> {
    const verifiedHash = await this.proof.check(context, deviceId, currentPassword);
    const passwordHash = await this.passwords.hashFor(context, newPassword);
    const command = { verifiedHash, passwordHash, currentSessionId: context.sessionId };
    await this.run.on(context, streamOf(user, context.userId), (state) =>
      decideChangePassword(command, state),
    );
  }
}
