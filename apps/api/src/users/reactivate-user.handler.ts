import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideReactivateUser, streamOf, user } from '@sallyport/domain';
import { CommandRunner, type CommandContext } from '@sallyport/event-store';
import { Members } from '../security/members';

export class ReactivateUser extends Command<void> {
  constructor(
    readonly context: CommandContext,
    readonly userId: string,
  ) {
    super();
  }
}

@CommandHandler(ReactivateUser)
export class ReactivateUserHandler implements ICommandHandler<ReactivateUser> {
  constructor(
    private readonly run: CommandRunner,
    private readonly members: Members,
  ) {}

  async execute({ context: asked, userId }: ReactivateUser): Promise<void> {
    const context = await this.members.about(asked, userId);
    await this.run.execute(context, streamOf(user, userId), (state) => decideReactivateUser({}, state));
  }
}
