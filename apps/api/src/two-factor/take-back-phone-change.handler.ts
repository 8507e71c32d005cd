import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideCancelPhoneChange, DomainError, factors, streamOf } from '@sallyport/domain';
import { CommandRunner, KeyRing, openLinkToken } from '@sallyport/event-store';
import { about, type AnonymousContext } from '../security/anonymous-context';
import { EndSessions } from '../security/end-sessions';
import { Members } from '../security/members';

export class TakeBackPhoneChange extends Command<void> {
  constructor(
    readonly context: AnonymousContext,
    /** Of the link that the old number and the e-mail address were sent. */
    readonly token: string,
  ) {
    super();
  }
}

/** The old number is back, and whoever is signed in is not any more: it may have been taken over from there. */
@CommandHandler(TakeBackPhoneChange)
export class TakeBackPhoneChangeHandler implements ICommandHandler<TakeBackPhoneChange> {
  constructor(
    private readonly run: CommandRunner,
    private readonly members: Members,
    private readonly sessions: EndSessions,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  async execute({ context: anonymous, token }: TakeBackPhoneChange): Promise<void> {
    const subject = openLinkToken(this.keys, 'phone-change-cancellation', token);
    if (!subject) throw new DomainError('phone_change_not_found');
    const { userId, subjectId: changeId } = subject;
    const context = about(anonymous, { userId, organizationId: await this.members.organizationOf(userId) });
    const command = { changeId, reason: 'cancel-link', now: context.now } as const;
    await this.run.on(context, streamOf(factors, userId), (state) => decideCancelPhoneChange(command, state));
    // Also when it was taken back before: that run may not have come this far.
    await this.sessions.all(context, 'phone-change-cancelled');
  }
}
