import { Controller, Inject } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { liftLockoutByLink, type InputOf } from '@sallyport/contracts';
import type { AnonymousContext, SignInParts } from '@sallyport/sign-in';
import { unlockByLink } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { SIGN_IN } from '../security/sign-in-parts';
import { LinkOpener } from './link-opener';

@Controller()
export class LiftLockoutByLinkController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(liftLockoutByLink)
  open(
    @Context() context: AnonymousContext,
    @Input() { body }: InputOf<typeof liftLockoutByLink>,
  ): Promise<void> {
    return this.commands.execute(new LiftLockoutByLink(context, body.token));
  }
}

export class LiftLockoutByLink extends Command<void> {
  constructor(
    readonly context: AnonymousContext,
    readonly token: string,
  ) {
    super();
  }
}

/** Lets the owner of a mailbox try passwords again; it opens no session. */
@CommandHandler(LiftLockoutByLink)
export class LiftLockoutByLinkHandler implements ICommandHandler<LiftLockoutByLink> {
  constructor(
    private readonly links: LinkOpener,
    @Inject(SIGN_IN) private readonly signIn: SignInParts,
  ) {}

  async execute(command: LiftLockoutByLink): Promise<void> {
    const { context, subjectId } = await this.links.open('lockout-lift', command, 'invalid_unlock_token');
    await unlockByLink(this.signIn, context, subjectId);
  }
}
