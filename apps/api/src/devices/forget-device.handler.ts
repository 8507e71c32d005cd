import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideForgetDevice, device, streamOf } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { UserContext } from '@sallyport/sign-in';

export class ForgetDevice extends Command<void> {
  constructor(
    readonly context: UserContext,
    readonly deviceId: string,
  ) {
    super();
  }
}

@CommandHandler(ForgetDevice)
export class ForgetDeviceHandler implements ICommandHandler<ForgetDevice> {
  constructor(private readonly run: CommandRunner) {}

  execute({ context, deviceId }: ForgetDevice): Promise<void> {
    const command = { userId: context.userId };
    return this.run.execute(context, streamOf(device, deviceId), (state) =>
      decideForgetDevice(command, state),
    );
  }
}
