import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideEndSession, session, streamOf } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { SessionContext } from '@sallyport/sign-in';

export class EndCurrentSession extends Command<void> {
  constructor(readonly context: SessionContext) {
    super();
  }
}

@CommandHandler(EndCurrentSession)
export class EndCurrentSessionHandler implements ICommandHandler<EndCurrentSession> {
  constructor(private readonly run: CommandRunner) {}

  execute({ context }: EndCurrentSession): Promise<void> {
    const command = { userId: context.userId, reason: 'logged-out' } as const;
    return this.run.execute(context, streamOf(session, context.sessionId), (state) =>
      decideEndSession(command, state),
    );
  }
}
