import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  enterPassword,
  type AnonymousContext,
  type Client,
  type SignInParts,
  type SignInReply,
} from '@sallyport/sign-in';
import { Directory } from '../security/directory';
import { SIGN_IN } from '../security/sign-in-parts';
import { UniformRefusal } from '../security/uniform-refusal';

export class AttemptLogin extends Command<SignInReply> {
  constructor(
    readonly context: AnonymousContext,
    readonly email: string,
    readonly password: string,
    readonly client: Client,
    /** Set for a service that signs in users of its own organization; others are unknown to it. */
    readonly withinOrganization: string | undefined,
  ) {
    super();
  }
}

/** The password step. Unknown, wrong, locked and deactivated end alike: same answer, same time. */
@CommandHandler(AttemptLogin)
export class AttemptLoginHandler implements ICommandHandler<AttemptLogin> {
  constructor(
    private readonly directory: Directory,
    private readonly uniformly: UniformRefusal,
    @Inject(SIGN_IN) private readonly signIn: SignInParts,
  ) {}

  execute({ context, email, password, client, withinOrganization }: AttemptLogin): Promise<SignInReply> {
    return this.uniformly.of('invalid_credentials', async () => {
      const found = await this.directory.find(email);
      const isWithin = withinOrganization === undefined || found?.organizationId === withinOrganization;
      const account = isWithin ? found : undefined;
      return enterPassword(this.signIn, { context, address: email, account, password, client });
    });
  }
}
