import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideUnblockDevice, device, streamOf } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { UserContext } from '@sallyport/sign-in';

export class UnblockDevice extends Command<void> {
  constructor(
    readonly context: UserContext,
    readonly deviceId: string,
  ) {
    super();
  }
}

@CommandHandler(UnblockDevice)
export class UnblockDeviceHandler implements ICommandHandler<UnblockDevice> {
  constructor(private readonly run: CommandRunner) {}

  execute({ context, deviceId }: UnblockDevice): Promise<void> {
    const command = { userId: context.userId };
    return this.run.execute(context, streamOf(device, deviceId), (state) =>
      decideUnblockDevice(command, state),
    );
  }
}
