import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  offerAppInLogin,
  type AuthenticatorAppOffer,
  type SignInParts,
  type UserContext,
} from '@sallyport/sign-in';
import { SIGN_IN } from '../security/sign-in-parts';

export class OfferAppInLogin extends Command<AuthenticatorAppOffer> {
  constructor(
    readonly context: UserContext,
    readonly loginId: string,
    readonly label: string,
  ) {
    super();
  }
}

@CommandHandler(OfferAppInLogin)
export class OfferAppInLoginHandler implements ICommandHandler<OfferAppInLogin> {
  constructor(@Inject(SIGN_IN) private readonly signIn: SignInParts) {}

  execute({ context, loginId, label }: OfferAppInLogin): Promise<AuthenticatorAppOffer> {
    return offerAppInLogin(this.signIn, context, loginId, label);
  }
}
