import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { verifyAuthenticatorApp, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import type { SessionPrincipal } from '../http/authentication';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentSession } from '../http/request.decorators';
import { VerifyAuthenticatorApp } from './verify-authenticator-app.handler';

@Controller()
export class VerifyAuthenticatorAppController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(verifyAuthenticatorApp)
  verify(
    @Context() context: SessionContext,
    @CurrentSession() { deviceId }: SessionPrincipal,
    @Input() { params: { factorId }, body }: InputOf<typeof verifyAuthenticatorApp>,
  ): Promise<AnswerOf<typeof verifyAuthenticatorApp>> {
    return this.commands.execute(new VerifyAuthenticatorApp(context, deviceId, factorId, body.code));
  }
}
