import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  decideRegenerateBackupCodes,
  DomainError,
  factors,
  streamOf,
  type BackupCodes,
} from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { ENTROPY, type Entropy } from '@sallyport/ports';
import { newBackupCodes } from '../security/new-backup-codes';
import type { UserContext } from '../security/user-context';

export class RegenerateBackupCodes extends Command<BackupCodes> {
  constructor(readonly context: UserContext) {
    super();
  }
}

@CommandHandler(RegenerateBackupCodes)
export class RegenerateBackupCodesHandler implements ICommandHandler<RegenerateBackupCodes> {
  constructor(
    private readonly run: CommandRunner,
    @Inject(ENTROPY) private readonly entropy: Entropy,
  ) {}

  async execute({ context }: RegenerateBackupCodes): Promise<BackupCodes> {
    const stream = streamOf(factors, context.userId);
    const command = { codes: newBackupCodes(this.entropy) };
    await this.run.on(context, stream, (state) => decideRegenerateBackupCodes(command, state));
    // Those that were recorded: a command that runs a second time makes other codes, and its first ones stand.
    const { backupCodes } = (await this.run.load(stream)).state;
    if (!backupCodes) throw new DomainError('backup_codes_not_available');
    return backupCodes;
  }
}
