import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { changeTwoFactorPolicy, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { ChangeTwoFactorPolicy } from './change-two-factor-policy.handler';

@Controller()
export class ChangeTwoFactorPolicyController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(changeTwoFactorPolicy)
  change(
    @Context() context: SessionContext,
    @Input() { body }: InputOf<typeof changeTwoFactorPolicy>,
  ): Promise<AnswerOf<typeof changeTwoFactorPolicy>> {
    return this.commands.execute(new ChangeTwoFactorPolicy(context, body));
  }
}
