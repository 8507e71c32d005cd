import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  begun,
  decideOfferAuthenticatorApp,
  DomainError,
  factors,
  isRegistered,
  organization,
  streamOf,
  user,
} from '@sallyport/domain';
import { CommandRunner, newId } from '@sallyport/event-store';
import { ONE_TIME_CODES, type OneTimeCodes } from '@sallyport/ports';
import type { UserContext } from '../security/user-context';

export interface AuthenticatorAppOffer {
  readonly factorId: string;
  readonly otpauthUri: string;
  /** Base32. */
  readonly secret: string;
}

export class OfferAuthenticatorApp extends Command<AuthenticatorAppOffer> {
  constructor(
    readonly context: UserContext,
    readonly label: string,
  ) {
    super();
  }
}

@CommandHandler(OfferAuthenticatorApp)
export class OfferAuthenticatorAppHandler implements ICommandHandler<OfferAuthenticatorApp> {
  constructor(
    private readonly run: CommandRunner,
    @Inject(ONE_TIME_CODES) private readonly codes: OneTimeCodes,
  ) {}

  async execute({ context, label }: OfferAuthenticatorApp): Promise<AuthenticatorAppOffer> {
    const { userId, organizationId } = context;
    const [{ state: userNow }, { state: organizationNow }] = await Promise.all([
      this.run.load(streamOf(user, userId)),
      this.run.load(streamOf(organization, organizationId)),
    ]);
    if (!isRegistered(userNow)) throw new DomainError('user_not_found');
    const { name, policy } = begun(organizationNow);
    if (!policy.allowedFactors.includes('totp')) throw new DomainError('factor_not_available');

    const stream = streamOf(factors, userId);
    const command = { factorId: newId(context, 'factor'), label, seed: this.codes.newSeed() };
    await this.run.on(context, stream, (state) => decideOfferAuthenticatorApp(command, state));
    // That which was recorded: a command that runs a second time makes another seed, and its first one stands.
    const offered = (await this.run.load(stream)).state.apps[command.factorId];
    if (offered?.status !== 'offered') throw new DomainError('factor_not_found');
    const { factorId, seed } = offered;
    return { factorId, otpauthUri: this.codes.otpauthUri(seed, name, userNow.email), secret: seed };
  }
}
