import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { regenerateBackupCodes, type AnswerOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { RegenerateBackupCodes } from './regenerate-backup-codes.handler';

@Controller()
export class RegenerateBackupCodesController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(regenerateBackupCodes)
  async regenerate(@Context() context: SessionContext): Promise<AnswerOf<typeof regenerateBackupCodes>> {
    const { codes, generatedAt } = await this.commands.execute(new RegenerateBackupCodes(context));
    return { codes: [...codes], generatedAt };
  }
}
