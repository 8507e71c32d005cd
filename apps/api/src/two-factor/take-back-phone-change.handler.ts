import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  begun,
  decideCancelPhoneChange,
  decideResetAfterPhoneChange,
  DomainError,
  factors,
  later,
  organization,
  RESET_LINK_LASTS,
  streamOf,
  user,
} from '@sallyport/domain';
import { appendTo, CommandRunner, KeyRing, newId, openLinkToken } from '@sallyport/event-store';
import { about, type AnonymousContext } from '@sallyport/sign-in';
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

/**
 * The old number stops a change, and wins nothing by it: the number is back, everybody is signed out, the password has to
 * be reset from the mailbox, and factors are frozen for whoever has no other factor than the number.
 */
@CommandHandler(TakeBackPhoneChange)
export class TakeBackPhoneChangeHandler implements ICommandHandler<TakeBackPhoneChange> {
  constructor(
    private readonly run: CommandRunner,
    private readonly members: Members,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  async execute({ context: anonymous, token }: TakeBackPhoneChange): Promise<void> {
    const subject = openLinkToken(this.keys, 'phone-change-cancellation', token);
    if (!subject) throw new DomainError('phone_change_not_found');
    const { userId, subjectId: changeId } = subject;
    const organizationId = await this.members.organizationOf(userId);
    const context = about(anonymous, { userId, organizationId });
    const { state } = await this.run.load(streamOf(organization, organizationId));
    const { recoveryDelayHours } = begun(state).policy;
    const cancel = { changeId, reason: 'cancel-link', recoveryDelayHours, now: context.now } as const;
    const stream = streamOf(factors, userId);
    const { events, refusal } = decideCancelPhoneChange(cancel, (await this.run.load(stream)).state);
    if (refusal) throw new DomainError(refusal.code, refusal.details);
    // A repeat is quiet.
    if (events.length === 0) return;
    const reset = {
      resetId: newId(context, 'reset'),
      expiresAt: later(context.now, RESET_LINK_LASTS),
      keyId: this.keys.currentKeyId,
    };
    // The password first: cut off after it, the link still undoes the change.
    await this.run.commit(context, [
      appendTo(streamOf(user, userId), (now) => decideResetAfterPhoneChange({ reset }, now), 'reset'),
      appendTo(stream, (now) => decideCancelPhoneChange(cancel, now)),
    ]);
  }
}
