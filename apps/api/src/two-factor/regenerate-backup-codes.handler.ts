import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  begun,
  decideRegenerateBackupCodes,
  DomainError,
  factors,
  organization,
  streamOf,
  type BackupCodes,
} from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { ENTROPY, type Entropy } from '@sallyport/ports';
import { newBackupCodes, type SessionContext } from '@sallyport/sign-in';

import { FactorChanges } from './factor-changes';

export class RegenerateBackupCodes extends Command<BackupCodes> {
  constructor(readonly context: SessionContext) {
    super();
  }
}

@CommandHandler(RegenerateBackupCodes)
export class RegenerateBackupCodesHandler implements ICommandHandler<RegenerateBackupCodes> {
  constructor(
    private readonly run: CommandRunner,
    private readonly changes: FactorChanges,
    @Inject(ENTROPY) private readonly entropy: Entropy,
  ) {}

  async execute({ context }: RegenerateBackupCodes): Promise<BackupCodes> {
    const { state } = await this.run.load(streamOf(organization, context.organizationId));
    if (!begun(state).policy.allowedFactors.includes('backup_code'))
      throw new DomainError('factor_not_available');
    const stream = streamOf(factors, context.userId);
    const command = { codes: newBackupCodes(this.entropy) };
    await this.changes.execute(context, (now) => decideRegenerateBackupCodes(command, now));
    // Those that were recorded: a command that runs a second time makes other codes, and its first ones stand.
    const { backupCodes } = (await this.run.load(stream)).state;
    if (!backupCodes) throw new DomainError('backup_codes_not_available');
    return backupCodes;
  }
}
