import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideRevokeServiceToken, organization, streamOf } from '@sallyport/domain';
import { CommandRunner, type CommandContext } from '@sallyport/event-store';
import { aboutOrganization } from '@sallyport/sign-in';

export class RevokeServiceToken extends Command<void> {
  constructor(
    readonly context: CommandContext,
    readonly tokenId: string,
  ) {
    super();
  }
}

@CommandHandler(RevokeServiceToken)
export class RevokeServiceTokenHandler implements ICommandHandler<RevokeServiceToken> {
  constructor(private readonly run: CommandRunner) {}

  execute({ context, tokenId }: RevokeServiceToken): Promise<void> {
    return this.run.execute(
      aboutOrganization(context),
      streamOf(organization, context.organizationId),
      (state) => decideRevokeServiceToken({ tokenId }, state),
    );
  }
}
