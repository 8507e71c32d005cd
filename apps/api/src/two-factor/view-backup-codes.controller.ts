import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { viewBackupCodes, type AnswerOf } from '@sallyport/contracts';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import type { UserContext } from '../security/user-context';
import { ViewBackupCodes } from './view-backup-codes.handler';

@Controller()
export class ViewBackupCodesController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(viewBackupCodes)
  async view(@Context() context: UserContext): Promise<AnswerOf<typeof viewBackupCodes>> {
    const { codes, usedAt, generatedAt } = await this.commands.execute(new ViewBackupCodes(context));
    return { codes: codes.map((code, index) => ({ code, usedAt: usedAt[index] ?? null })), generatedAt };
  }
}
