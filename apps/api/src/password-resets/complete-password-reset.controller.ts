import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { completePasswordReset, type InputOf } from '@sallyport/contracts';
import type { AnonymousContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CompletePasswordReset } from './complete-password-reset.handler';

@Controller()
export class CompletePasswordResetController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(completePasswordReset)
  complete(
    @Context() context: AnonymousContext,
    @Input() { params, body }: InputOf<typeof completePasswordReset>,
  ): Promise<void> {
    return this.commands.execute(new CompletePasswordReset(context, params.token, body.password));
  }
}
