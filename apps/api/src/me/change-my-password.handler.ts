import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { begun, decideChangePassword, session, streamOf, user } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { provePassword, type SessionContext, type SignInParts } from '@sallyport/sign-in';
import { NewPasswords } from '../security/new-passwords';
import { SIGN_IN } from '../security/sign-in-parts';

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
    private readonly passwords: NewPasswords,
    @Inject(SIGN_IN) private readonly signIn: SignInParts,
  ) {}

  async execute({ context, deviceId, currentPassword, newPassword }: ChangeMyPassword): Promise<void> {
    const verifiedHash = await provePassword(this.signIn, context, deviceId, currentPassword);
    const passwordHash = await this.passwords.hashFor(context, newPassword);
    const { state } = await this.run.load(streamOf(session, context.sessionId));
    const byTwoFactors = begun(state).assurance !== 'password';
    const command = { verifiedHash, passwordHash, byTwoFactors, currentSessionId: context.sessionId };
    await this.run.execute(context, streamOf(user, context.userId), (state) =>
      decideChangePassword(command, state),
    );
  }
}
