import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { offerAuthenticatorApp, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { OfferAuthenticatorApp } from './offer-authenticator-app.handler';

@Controller()
export class OfferAuthenticatorAppController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(offerAuthenticatorApp)
  offer(
    @Context() context: SessionContext,
    @Input() { body }: InputOf<typeof offerAuthenticatorApp>,
  ): Promise<AnswerOf<typeof offerAuthenticatorApp>> {
    return this.commands.execute(new OfferAuthenticatorApp(context, body.label ?? 'Authenticator app'));
  }
}
