import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideViewBackupCodes, factors, streamOf, type BackupCodes } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { UserContext } from '../security/user-context';

export class ViewBackupCodes extends Command<BackupCodes> {
  constructor(readonly context: UserContext) {
    super();
  }
}

/** Shows the codes again. A command, since the user is told that it happened. */
@CommandHandler(ViewBackupCodes)
export class ViewBackupCodesHandler implements ICommandHandler<ViewBackupCodes> {
  constructor(private readonly run: CommandRunner) {}

  execute({ context }: ViewBackupCodes): Promise<BackupCodes> {
    return this.run.on(context, streamOf(factors, context.userId), (state) =>
      decideViewBackupCodes({}, state),
    );
  }
}
