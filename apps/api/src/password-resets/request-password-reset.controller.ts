import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { requestPasswordReset, type InputOf } from '@sallyport/contracts';
import type { AnonymousContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { RequestPasswordReset } from './request-password-reset.handler';

@Controller()
export class RequestPasswordResetController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(requestPasswordReset)
  request(
    @Context() context: AnonymousContext,
    @Input() { body }: InputOf<typeof requestPasswordReset>,
  ): Promise<void> {
    return this.commands.execute(new RequestPasswordReset(context, body.email));
  }
}
