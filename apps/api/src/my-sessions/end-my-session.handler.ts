import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideEndSession, session, streamOf } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { UserContext } from '@sallyport/sign-in';

export class EndMySession extends Command<void> {
  constructor(
    readonly context: UserContext,
    readonly sessionId: string,
  ) {
    super();
  }
}

@CommandHandler(EndMySession)
export class EndMySessionHandler implements ICommandHandler<EndMySession> {
  constructor(private readonly run: CommandRunner) {}

  execute({ context, sessionId }: EndMySession): Promise<void> {
    const command = { userId: context.userId, reason: 'ended-by-user' } as const;
    return this.run.execute(context, streamOf(session, sessionId), (state) =>
      decideEndSession(command, state),
    );
  }
}
