import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideUnblockLocation, location, streamOf } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { UserContext } from '@sallyport/sign-in';

export class UnblockLocation extends Command<void> {
  constructor(
    readonly context: UserContext,
    readonly locationId: string,
  ) {
    super();
  }
}

@CommandHandler(UnblockLocation)
export class UnblockLocationHandler implements ICommandHandler<UnblockLocation> {
  constructor(private readonly run: CommandRunner) {}

  execute({ context, locationId }: UnblockLocation): Promise<void> {
    const command = { userId: context.userId };
    return this.run.execute(context, streamOf(location, locationId), (state) =>
      decideUnblockLocation(command, state),
    );
  }
}
