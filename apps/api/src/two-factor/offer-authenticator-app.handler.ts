import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  offerAuthenticatorApp,
  type AuthenticatorAppOffer,
  type SessionContext,
  type SignInParts,
} from '@sallyport/sign-in';
import { SIGN_IN } from '../security/sign-in-parts';
import { FactorChanges } from './factor-changes';

export class OfferAuthenticatorApp extends Command<AuthenticatorAppOffer> {
  constructor(
    readonly context: SessionContext,
    readonly label: string,
  ) {
    super();
  }
}

@CommandHandler(OfferAuthenticatorApp)
export class OfferAuthenticatorAppHandler implements ICommandHandler<OfferAuthenticatorApp> {
  constructor(
    private readonly changes: FactorChanges,
    @Inject(SIGN_IN) private readonly signIn: SignInParts,
  ) {}

  async execute({ context, label }: OfferAuthenticatorApp): Promise<AuthenticatorAppOffer> {
    const guard = await this.changes.guard(context);
    return offerAuthenticatorApp(this.signIn, context, { label, loginId: null, guard });
  }
}
