import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '@sallyport/event-store';
import { unlock, type SignInParts } from '@sallyport/sign-in';
import { Members } from '../security/members';
import { SIGN_IN } from '../security/sign-in-parts';

export class LiftLockout extends Command<void> {
  constructor(
    readonly context: CommandContext,
    readonly userId: string,
  ) {
    super();
  }
}

@CommandHandler(LiftLockout)
export class LiftLockoutHandler implements ICommandHandler<LiftLockout> {
  constructor(
    private readonly members: Members,
    @Inject(SIGN_IN) private readonly signIn: SignInParts,
  ) {}

  async execute({ context, userId }: LiftLockout): Promise<void> {
    await unlock(this.signIn, await this.members.about(context, userId), 'administrator');
  }
}
