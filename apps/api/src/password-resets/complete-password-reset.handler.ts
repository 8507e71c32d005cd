import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideCompletePasswordReset, DomainError, streamOf, user } from '@sallyport/domain';
import { CommandRunner, KeyRing, openLinkToken } from '@sallyport/event-store';
import { about, type AnonymousContext, asUser } from '@sallyport/sign-in';
import { Members } from '../security/members';
import { NewPasswords } from '../security/new-passwords';

export class CompletePasswordReset extends Command<void> {
  constructor(
    readonly context: AnonymousContext,
    /** Of the link in the e-mail. */
    readonly token: string,
    readonly password: string,
  ) {
    super();
  }
}

/** A new password by the link of an e-mail. Whoever has the link has the mailbox, and passes for its user in this. */
@CommandHandler(CompletePasswordReset)
export class CompletePasswordResetHandler implements ICommandHandler<CompletePasswordReset> {
  constructor(
    private readonly run: CommandRunner,
    private readonly members: Members,
    @Inject(KeyRing) private readonly keys: KeyRing,
    private readonly passwords: NewPasswords,
  ) {}

  async execute({ context: anonymous, token, password }: CompletePasswordReset): Promise<void> {
    const link = openLinkToken(this.keys, 'password-reset', token);
    if (!link) throw new DomainError('invalid_reset_token');
    const { userId, subjectId: resetId } = link;
    const { state: before } = await this.run.load(streamOf(user, userId));
    if (before.status === 'unknown') throw new DomainError('invalid_reset_token');
    const organizationId = await this.members.organizationOf(userId);
    const context = asUser(about(anonymous, { organizationId, userId }));
    const passwordHash = await this.passwords.hashFor({ organizationId, userId }, password);
    const command = { resetId, passwordHash, now: context.now };
    await this.run.execute(context, streamOf(user, userId), (state) =>
      decideCompletePasswordReset(command, state),
    );
  }
}
