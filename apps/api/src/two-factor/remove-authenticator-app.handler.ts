import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { begun, decideRemoveAuthenticatorApp, organization, streamOf } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { SessionContext } from '@sallyport/sign-in';
import { EndSessions } from '../security/end-sessions';

import { FactorChanges } from './factor-changes';

export class RemoveAuthenticatorApp extends Command<void> {
  constructor(
    readonly context: SessionContext,
    readonly factorId: string,
  ) {
    super();
  }
}

@CommandHandler(RemoveAuthenticatorApp)
export class RemoveAuthenticatorAppHandler implements ICommandHandler<RemoveAuthenticatorApp> {
  constructor(
    private readonly run: CommandRunner,
    private readonly changes: FactorChanges,
    private readonly sessions: EndSessions,
  ) {}

  async execute({ context, factorId }: RemoveAuthenticatorApp): Promise<void> {
    const { state } = await this.run.load(streamOf(organization, context.organizationId));
    const command = { factorId, required: begun(state).policy.requireOn.length > 0 };
    await this.changes.execute(context, (now) => decideRemoveAuthenticatorApp(command, now));
    // Also when it was removed before: that run may not have come this far.
    await this.sessions.others(context, 'factor-changed');
  }
}
