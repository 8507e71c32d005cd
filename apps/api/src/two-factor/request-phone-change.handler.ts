import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  begun,
  decideRequestPhoneChange,
  DomainError,
  later,
  maskNumber,
  organization,
  PHONE_CHANGE_TAKES_AT_MOST,
  streamOf,
  type Instant,
  type Phone,
} from '@sallyport/domain';
import { CommandRunner, newId } from '@sallyport/event-store';
import type { SessionContext, SignInParts } from '@sallyport/sign-in';
import { MessageBudget } from '../security/message-budget';
import { SIGN_IN } from '../security/sign-in-parts';

import { FactorChanges } from './factor-changes';

export interface PendingPhoneChange {
  readonly phoneChangeId: string;
  readonly sentTo: string;
  readonly expiresAt: Instant;
}

export class RequestPhoneChange extends Command<PendingPhoneChange> {
  constructor(
    readonly context: SessionContext,
    readonly phone: Phone,
  ) {
    super();
  }
}

@CommandHandler(RequestPhoneChange)
export class RequestPhoneChangeHandler implements ICommandHandler<RequestPhoneChange> {
  constructor(
    private readonly run: CommandRunner,
    private readonly changes: FactorChanges,
    private readonly budget: MessageBudget,
    @Inject(SIGN_IN) private readonly signIn: SignInParts,
  ) {}

  async execute({ context, phone }: RequestPhoneChange): Promise<PendingPhoneChange> {
    const { organizationId, now } = context;
    const { state } = await this.run.load(streamOf(organization, organizationId));
    if (!begun(state).policy.allowedFactors.includes('sms')) throw new DomainError('factor_not_available');
    await this.budget.takeForClaimed(context, phone.phone);

    const command = {
      ...phone,
      changeId: newId(context, 'phone-change'),
      keyId: this.signIn.keys.currentKeyId,
      now,
      resendAfter: this.signIn.rates.resendAfter,
    };
    await this.changes.execute(context, (latest) => decideRequestPhoneChange(command, latest));
    return {
      phoneChangeId: command.changeId,
      sentTo: maskNumber(phone.phone),
      expiresAt: later(now, PHONE_CHANGE_TAKES_AT_MOST),
    };
  }
}
