import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { attempts, decideLiftLockout, streamOf } from '@sallyport/domain';
import { CommandRunner, type CommandContext } from '@sallyport/event-store';
import { Members } from '../security/members';

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
    private readonly run: CommandRunner,
    private readonly members: Members,
  ) {}

  async execute({ context: asked, userId }: LiftLockout): Promise<void> {
    const context = await this.members.about(asked, userId);
    const command = { reason: 'administrator' } as const;
    await this.run.on(context, streamOf(attempts, userId), (state) => decideLiftLockout(command, state));
  }
}
