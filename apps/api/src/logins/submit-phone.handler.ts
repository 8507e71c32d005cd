import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Phone } from '@sallyport/domain';
import { submitPhone, type SignInParts, type SignInReply, type UserContext } from '@sallyport/sign-in';
import { SIGN_IN } from '../security/sign-in-parts';

export class SubmitPhone extends Command<SignInReply> {
  constructor(
    readonly context: UserContext,
    readonly loginId: string,
    /** E.164, of a mobile phone in that country (ISO 3166-1 alpha-2). */
    readonly phone: Phone,
  ) {
    super();
  }
}

@CommandHandler(SubmitPhone)
export class SubmitPhoneHandler implements ICommandHandler<SubmitPhone> {
  constructor(@Inject(SIGN_IN) private readonly signIn: SignInParts) {}

  execute({ context, loginId, phone }: SubmitPhone): Promise<SignInReply> {
    return submitPhone(this.signIn, context, loginId, phone);
  }
}
