import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideRemovePushDevice, factors, streamOf } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { EndSessions } from '../security/end-sessions';
import type { SessionContext } from '../security/user-context';

export class RemovePushDevice extends Command<void> {
  constructor(
    readonly context: SessionContext,
    readonly factorId: string,
  ) {
    super();
  }
}

@CommandHandler(RemovePushDevice)
export class RemovePushDeviceHandler implements ICommandHandler<RemovePushDevice> {
  constructor(
    private readonly run: CommandRunner,
    private readonly sessions: EndSessions,
  ) {}

  async execute({ context, factorId }: RemovePushDevice): Promise<void> {
    const command = { factorId, reason: 'user' } as const;
    await this.run.on(context, streamOf(factors, context.userId), (state) =>
      decideRemovePushDevice(command, state),
    );
    // Also when it was removed before: that run may not have come this far.
    await this.sessions.others(context, 'factor-changed');
  }
}
