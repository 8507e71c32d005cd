import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideBlockDevice, device, streamOf, type BlockDevice as BlockDeviceRule } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { UserContext } from '@sallyport/sign-in';

export class BlockDevice extends Command<void> {
  constructor(
    readonly context: UserContext,
    readonly deviceId: string,
    readonly how: Omit<BlockDeviceRule, 'userId'>,
  ) {
    super();
  }
}

@CommandHandler(BlockDevice)
export class BlockDeviceHandler implements ICommandHandler<BlockDevice> {
  constructor(private readonly run: CommandRunner) {}

  execute({ context, deviceId, how }: BlockDevice): Promise<void> {
    const command = { userId: context.userId, ...how };
    return this.run.execute(context, streamOf(device, deviceId), (state) =>
      decideBlockDevice(command, state),
    );
  }
}
