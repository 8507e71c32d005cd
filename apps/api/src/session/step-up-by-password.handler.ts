import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideStepUp, session, streamOf, type Instant } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { PasswordProof } from '../security/password-proof';
import type { SessionContext } from '../security/user-context';

export class StepUpByPassword extends Command<{ readonly until: Instant }> {
  constructor(
    readonly context: SessionContext,
    readonly deviceId: string,
    readonly password: string,
  ) {
    super();
  }
}

@CommandHandler(StepUpByPassword)
export class StepUpByPasswordHandler implements ICommandHandler<StepUpByPassword> {
  constructor(
    private readonly run: CommandRunner,
    private readonly proof: PasswordProof,
  ) {}

  async execute({ context, deviceId, password }: StepUpByPassword): Promise<{ readonly until: Instant }> {
    await this.proof.check(context, deviceId, password);
    const { userId, sessionId, now } = context;
    const command = { userId, by: 'password', challenge: null, now } as const;
    return this.run.on(context, streamOf(session, sessionId), (state) => decideStepUp(command, state));
  }
}
