import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  answerChallenge,
  type AnswerChallenge as Answer,
  type SignInParts,
  type SignInReply,
} from '@sallyport/sign-in';
import { SIGN_IN } from '../security/sign-in-parts';

export class AnswerChallenge extends Command<SignInReply> {
  constructor(readonly answer: Answer) {
    super();
  }
}

@CommandHandler(AnswerChallenge)
export class AnswerChallengeHandler implements ICommandHandler<AnswerChallenge> {
  constructor(@Inject(SIGN_IN) private readonly signIn: SignInParts) {}

  execute({ answer }: AnswerChallenge): Promise<SignInReply> {
    return answerChallenge(this.signIn, answer);
  }
}
