import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recovery } from '@sallyport/domain';
import { requestRecoveryInLogin, type SignInParts, type UserContext } from '@sallyport/sign-in';
import { SIGN_IN } from '../security/sign-in-parts';

export class RequestRecovery extends Command<Recovery> {
  constructor(
    readonly context: UserContext,
    readonly loginId: string,
  ) {
    super();
  }
}

@CommandHandler(RequestRecovery)
export class RequestRecoveryHandler implements ICommandHandler<RequestRecovery> {
  constructor(@Inject(SIGN_IN) private readonly signIn: SignInParts) {}

  execute({ context, loginId }: RequestRecovery): Promise<Recovery> {
    return requestRecoveryInLogin(this.signIn, context, loginId);
  }
}
