import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideViewBackupCodes, type BackupCodes } from '@sallyport/domain';
import type { SessionContext } from '@sallyport/sign-in';

import { FactorChanges } from './factor-changes';

export class ViewBackupCodes extends Command<BackupCodes> {
  constructor(readonly context: SessionContext) {
    super();
  }
}

/** Shows the codes again. A command, since the user is told that it happened. */
@CommandHandler(ViewBackupCodes)
export class ViewBackupCodesHandler implements ICommandHandler<ViewBackupCodes> {
  constructor(private readonly changes: FactorChanges) {}

  execute({ context }: ViewBackupCodes): Promise<BackupCodes> {
    return this.changes.execute(context, (state) => decideViewBackupCodes({}, state));
  }
}
