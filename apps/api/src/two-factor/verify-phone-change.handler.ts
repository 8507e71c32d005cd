import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideCompletePhoneChange, DomainError, factors, streamOf, type Factors } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { judgeSent, proveCode, type SessionContext, type SignInParts } from '@sallyport/sign-in';
import { EndSessions } from '../security/end-sessions';
import { SIGN_IN } from '../security/sign-in-parts';
import { FactorChanges } from './factor-changes';

export class VerifyPhoneChange extends Command<void> {
  constructor(
    readonly context: SessionContext,
    readonly deviceId: string,
    readonly phoneChangeId: string,
    readonly code: string,
  ) {
    super();
  }
}

/** The code came back from the new number: it is the factor from now on, and the other sessions are over. */
@CommandHandler(VerifyPhoneChange)
export class VerifyPhoneChangeHandler implements ICommandHandler<VerifyPhoneChange> {
  constructor(
    private readonly run: CommandRunner,
    private readonly sessions: EndSessions,
    private readonly changes: FactorChanges,
    @Inject(SIGN_IN) private readonly signIn: SignInParts,
  ) {}

  async execute(command: VerifyPhoneChange): Promise<void> {
    const { context, phoneChangeId } = command;
    const { state } = await this.run.load(streamOf(factors, context.userId));
    const { cancellable } = state;
    // Made by an earlier run that may not have come to the end of this.
    const isMade = cancellable.some(({ changeId }) => changeId === phoneChangeId);
    if (!isMade) await this.complete(command, state);
    await this.sessions.others(context, 'factor-changed');
  }

  private async complete(
    { context, deviceId, phoneChangeId, code }: VerifyPhoneChange,
    { phoneChange }: Factors,
  ): Promise<void> {
    if (phoneChange?.changeId !== phoneChangeId) throw new DomainError('phone_change_not_found');
    const { keyId, expiresAt, phone } = phoneChange;
    const sent = { challengeId: phoneChangeId, counter: 0, keyId, expiresAt };
    const change = { changeId: phoneChangeId, keyId: this.signIn.keys.currentKeyId, now: context.now };
    await proveCode(this.signIn, context, {
      bucket: deviceId,
      challengeId: phoneChangeId,
      ofNewFactor: true,
      judge: () => judgeSent(this.signIn, sent, code, context.now),
      use: () => this.changes.execute(context, (state) => decideCompletePhoneChange(change, state)),
    });
    await this.signIn.limits.noteProved(phone);
  }
}
