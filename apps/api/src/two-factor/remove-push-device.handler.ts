import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideRemovePushDevice } from '@sallyport/domain';
import type { SessionContext } from '@sallyport/sign-in';
import { EndSessions } from '../security/end-sessions';

import { FactorChanges } from './factor-changes';

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
    private readonly changes: FactorChanges,
    private readonly sessions: EndSessions,
  ) {}

  async execute({ context, factorId }: RemovePushDevice): Promise<void> {
    const command = { factorId, reason: 'user' } as const;
    await this.changes.execute(context, (state) => decideRemovePushDevice(command, state));
    // Also when it was removed before: that run may not have come this far.
    await this.sessions.others(context, 'factor-changed');
  }
}
