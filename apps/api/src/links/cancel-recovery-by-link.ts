import { Controller, Inject } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { cancelRecoveryByLink, type InputOf } from '@sallyport/contracts';
import type { AnonymousContext, SignInParts } from '@sallyport/sign-in';
import { cancelRecoveryByLink as cancel } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { SIGN_IN } from '../security/sign-in-parts';
import { LinkOpener } from './link-opener';

@Controller()
export class CancelRecoveryByLinkController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(cancelRecoveryByLink)
  open(
    @Context() context: AnonymousContext,
    @Input() { body }: InputOf<typeof cancelRecoveryByLink>,
  ): Promise<void> {
    return this.commands.execute(new CancelRecoveryByLink(context, body.token));
  }
}

export class CancelRecoveryByLink extends Command<void> {
  constructor(
    readonly context: AnonymousContext,
    readonly token: string,
  ) {
    super();
  }
}

/** Stops a recovery by the link of the message about it. */
@CommandHandler(CancelRecoveryByLink)
export class CancelRecoveryByLinkHandler implements ICommandHandler<CancelRecoveryByLink> {
  constructor(
    private readonly links: LinkOpener,
    @Inject(SIGN_IN) private readonly signIn: SignInParts,
  ) {}

  async execute(command: CancelRecoveryByLink): Promise<void> {
    const { context, subjectId } = await this.links.open(
      'recovery-cancellation',
      command,
      'recovery_not_found',
    );
    await cancel(this.signIn, context, subjectId);
  }
}
