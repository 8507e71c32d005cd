import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { viewBackupCodes, type AnswerOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { ViewBackupCodes } from './view-backup-codes.handler';

@Controller()
export class ViewBackupCodesController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(viewBackupCodes)
  async view(@Context() context: SessionContext): Promise<AnswerOf<typeof viewBackupCodes>> {
    const { codes, usedAt, generatedAt } = await this.commands.execute(new ViewBackupCodes(context));
    return { codes: codes.map((code, index) => ({ code, usedAt: usedAt[index] ?? null })), generatedAt };
  }
}
