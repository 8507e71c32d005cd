import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideCancelPhoneChange, factors, streamOf } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { UserContext } from '../security/user-context';

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
    return this.run.on(context, streamOf(factors, context.userId), (state) =>
      decideCancelPhoneChange(command, state),
    );
  }
}
