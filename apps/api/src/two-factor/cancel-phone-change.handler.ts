import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideCancelPhoneChange, factors, streamOf } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { UserContext } from '@sallyport/sign-in';

export class CancelPhoneChange extends Command<void> {
  constructor(
    readonly context: UserContext,
    readonly phoneChangeId: string,
  ) {
    super();
  }
}

/** Drops a change that waits for its code. */
@CommandHandler(CancelPhoneChange)
export class CancelPhoneChangeHandler implements ICommandHandler<CancelPhoneChange> {
  constructor(private readonly run: CommandRunner) {}

  execute({ context, phoneChangeId }: CancelPhoneChange): Promise<void> {
    const command = { changeId: phoneChangeId, reason: 'user', now: context.now } as const;
    return this.run.execute(context, streamOf(factors, context.userId), (state) =>
      decideCancelPhoneChange(command, state),
    );
  }
}
