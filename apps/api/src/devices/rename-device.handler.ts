import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideRenameDevice, device, streamOf } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { UserContext } from '@sallyport/sign-in';

export class RenameDevice extends Command<void> {
  constructor(
    readonly context: UserContext,
    readonly deviceId: string,
    readonly label: string,
  ) {
    super();
  }
}

@CommandHandler(RenameDevice)
export class RenameDeviceHandler implements ICommandHandler<RenameDevice> {
  constructor(private readonly run: CommandRunner) {}

  execute({ context, deviceId, label }: RenameDevice): Promise<void> {
    const command = { userId: context.userId, label };
    return this.run.execute(context, streamOf(device, deviceId), (state) =>
      decideRenameDevice(command, state),
    );
  }
}
