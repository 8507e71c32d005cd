import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FactorType } from '@sallyport/domain';
import { issueChallenge, type SignInParts, type SignInReply, type UserContext } from '@sallyport/sign-in';
import { SIGN_IN } from '../security/sign-in-parts';

export class IssueChallenge extends Command<SignInReply> {
  constructor(
    readonly context: UserContext,
    readonly loginId: string,
    readonly factor: FactorType,
  ) {
    super();
  }
}

@CommandHandler(IssueChallenge)
export class IssueChallengeHandler implements ICommandHandler<IssueChallenge> {
  constructor(@Inject(SIGN_IN) private readonly signIn: SignInParts) {}

  execute({ context, loginId, factor }: IssueChallenge): Promise<SignInReply> {
    return issueChallenge(this.signIn, context, loginId, factor);
  }
}
