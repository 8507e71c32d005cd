import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideDeactivateUser, streamOf, user } from '@sallyport/domain';
import { CommandRunner, type CommandContext } from '@sallyport/event-store';
import { Members } from '../security/members';
import { Administrators } from './administrators';

export class DeactivateUser extends Command<void> {
  constructor(
    readonly context: CommandContext,
    readonly userId: string,
  ) {
    super();
  }
}

@CommandHandler(DeactivateUser)
export class DeactivateUserHandler implements ICommandHandler<DeactivateUser> {
  constructor(
    private readonly run: CommandRunner,
    private readonly members: Members,
    private readonly administrators: Administrators,
  ) {}

  async execute({ context: asked, userId }: DeactivateUser): Promise<void> {
    const context = await this.members.about(asked, userId);
    await this.administrators.mayLose(context, (endedTerm) =>
      this.run.execute(context, streamOf(user, userId), (state) =>
        decideDeactivateUser({ endedTerm }, state),
      ),
    );
  }
}
