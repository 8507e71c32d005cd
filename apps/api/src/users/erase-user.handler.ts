import { Inject, Optional } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  decideConfirmErasure,
  decideEraseUser,
  decideReleaseEmail,
  email,
  streamOf,
  user,
} from '@sallyport/domain';
import { CommandRunner, DATA_KEYS, type CommandContext, type DataKeys } from '@sallyport/event-store';
import { OUTBOX, type Outbox } from '@sallyport/ports';
import type { UserContext } from '@sallyport/sign-in';
import { Members } from '../security/members';
import { Administrators } from './administrators';
import { ContactAddresses } from './contact-addresses';

export class EraseUser extends Command<void> {
  constructor(
    readonly context: CommandContext,
    readonly userId: string,
  ) {
    super();
  }
}

/**
 * Erases a person. The event keeps the user out from now on; the key goes behind what is read with it. Then it is
 * recorded to be gone, so that what a request under way still wrote with it is removed as well. Cut off anywhere, a
 * repeat does the rest, and each step is quiet where it was done.
 */
@CommandHandler(EraseUser)
export class EraseUserHandler implements ICommandHandler<EraseUser> {
  constructor(
    private readonly run: CommandRunner,
    private readonly members: Members,
    private readonly administrators: Administrators,
    private readonly addresses: ContactAddresses,
    @Inject(DATA_KEYS) private readonly dataKeys: DataKeys,
    @Optional() @Inject(OUTBOX) private readonly outbox: Outbox | undefined,
  ) {}

  async execute({ context: asked, userId }: EraseUser): Promise<void> {
    const context = await this.members.about(asked, userId);
    await this.administrators.mayLose(context, (endedTerm) =>
      this.run.execute(context, streamOf(user, userId), (state) => decideEraseUser({ endedTerm }, state)),
    );
    await this.releaseEmail(context);
    const addresses = this.outbox ? await this.addresses.of(userId) : [];
    await this.forgetMessages(addresses);
    await this.dataKeys.destroy(userId);
    // Once more, for a message that was being written. The first time is what a repeat cannot make up for.
    await this.forgetMessages(addresses);
    await this.run.execute(context, streamOf(user, userId), decideConfirmErasure, { step: 'confirm' });
  }

  private async forgetMessages(addresses: Iterable<string>): Promise<void> {
    for (const address of addresses) await this.outbox?.removeAddress(address);
  }

  private async releaseEmail(context: UserContext): Promise<void> {
    const { userId } = context;
    const { state } = await this.run.load(streamOf(user, userId));
    if (state.status !== 'erased') return;
    await this.run.execute(context, streamOf(email, state.emailKey), (claim) =>
      decideReleaseEmail({ userId }, claim),
    );
  }
}
