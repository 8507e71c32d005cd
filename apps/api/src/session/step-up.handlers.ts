import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Instant } from '@sallyport/domain';
import {
  sendStepUpCode,
  stepUpByCode,
  stepUpByPassword,
  type SentStepUpCode,
  type SessionContext,
  type SignInParts,
  type StepUpByCode as CodeShown,
} from '@sallyport/sign-in';
import { SIGN_IN } from '../security/sign-in-parts';

export class StepUpByPassword extends Command<{ readonly until: Instant }> {
  constructor(
    readonly context: SessionContext,
    readonly deviceId: string,
    readonly password: string,
  ) {
    super();
  }
}

@CommandHandler(StepUpByPassword)
export class StepUpByPasswordHandler implements ICommandHandler<StepUpByPassword> {
  constructor(@Inject(SIGN_IN) private readonly signIn: SignInParts) {}

  execute({ context, deviceId, password }: StepUpByPassword): Promise<{ readonly until: Instant }> {
    return stepUpByPassword(this.signIn, context, deviceId, password);
  }
}

export class StepUpByCode extends Command<{ readonly until: Instant }> {
  constructor(readonly shown: CodeShown) {
    super();
  }
}

@CommandHandler(StepUpByCode)
export class StepUpByCodeHandler implements ICommandHandler<StepUpByCode> {
  constructor(@Inject(SIGN_IN) private readonly signIn: SignInParts) {}

  execute({ shown }: StepUpByCode): Promise<{ readonly until: Instant }> {
    return stepUpByCode(this.signIn, shown);
  }
}

export class SendStepUpCode extends Command<SentStepUpCode> {
  constructor(
    readonly context: SessionContext,
    readonly factor: 'sms' | 'push',
  ) {
    super();
  }
}

@CommandHandler(SendStepUpCode)
export class SendStepUpCodeHandler implements ICommandHandler<SendStepUpCode> {
  constructor(@Inject(SIGN_IN) private readonly signIn: SignInParts) {}

  execute({ context, factor }: SendStepUpCode): Promise<SentStepUpCode> {
    return sendStepUpCode(this.signIn, context, factor);
  }
}
