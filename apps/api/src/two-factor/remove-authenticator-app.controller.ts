import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { removeAuthenticatorApp, type InputOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { RemoveAuthenticatorApp } from './remove-authenticator-app.handler';

@Controller()
export class RemoveAuthenticatorAppController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(removeAuthenticatorApp)
  remove(
    @Context() context: SessionContext,
    @Input() { params }: InputOf<typeof removeAuthenticatorApp>,
  ): Promise<void> {
    return this.commands.execute(new RemoveAuthenticatorApp(context, params.factorId));
  }
}
