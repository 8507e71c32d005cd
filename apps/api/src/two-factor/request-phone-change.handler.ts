import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  begun,
  decideRequestPhoneChange,
  DomainError,
  factors,
  later,
  maskNumber,
  organization,
  PHONE_CHANGE_TAKES_AT_MOST,
  streamOf,
  type Instant,
  type Phone,
} from '@sallyport/domain';
import { CommandRunner, KeyRing, newId } from '@sallyport/event-store';
import { MessageBudget } from '../security/message-budget';
import { MessageRates } from '../security/message-rates';
import type { UserContext } from '../security/user-context';

export interface PendingPhoneChange {
  readonly phoneChangeId: string;
  readonly sentTo: string;
  readonly expiresAt: Instant;
}

export class RequestPhoneChange extends Command<PendingPhoneChange> {
  constructor(
    readonly context: UserContext,
    readonly phone: Phone,
  ) {
    super();
  }
}

@CommandHandler(RequestPhoneChange)
export class RequestPhoneChangeHandler implements ICommandHandler<RequestPhoneChange> {
  constructor(
    private readonly run: CommandRunner,
    private readonly budget: MessageBudget,
    private readonly rates: MessageRates,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  async execute({ context, phone }: RequestPhoneChange): Promise<PendingPhoneChange> {
    const { userId, organizationId, now } = context;
    const { state } = await this.run.load(streamOf(organization, organizationId));
    if (!begun(state).policy.allowedFactors.includes('sms')) throw new DomainError('factor_not_available');
    await this.budget.takeForClaimed(context, phone.phone);

    const command = {
      ...phone,
      changeId: newId(context, 'phone-change'),
      keyId: this.keys.currentKeyId,
      now,
      resendAfter: this.rates.resendAfter,
    };
    await this.run.on(context, streamOf(factors, userId), (latest) =>
      decideRequestPhoneChange(command, latest),
    );
    return {
      phoneChangeId: command.changeId,
      sentTo: maskNumber(phone.phone),
      expiresAt: later(now, PHONE_CHANGE_TAKES_AT_MOST),
    };
  }
}
