import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideBlockLocation, location, streamOf } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { UserContext } from '@sallyport/sign-in';
import type { SessionPrincipal } from '../http/authentication';
import { CurrentPlace } from '../security/current-place';

export class BlockLocation extends Command<void> {
  constructor(
    readonly context: UserContext,
    readonly principal: SessionPrincipal,
    /** Of whoever asks. */
    readonly ip: string,
    readonly locationId: string,
    readonly confirmed: boolean,
  ) {
    super();
  }
}

@CommandHandler(BlockLocation)
export class BlockLocationHandler implements ICommandHandler<BlockLocation> {
  constructor(
    private readonly run: CommandRunner,
    private readonly place: CurrentPlace,
  ) {}

  async execute({ context, principal, ip, locationId, confirmed }: BlockLocation): Promise<void> {
    const isCurrent = (await this.place.idsOf(principal, ip)).has(locationId);
    const command = { userId: context.userId, reason: 'not-mine', isCurrent, confirmed } as const;
    await this.run.execute(context, streamOf(location, locationId), (state) =>
      decideBlockLocation(command, state),
    );
  }
}
