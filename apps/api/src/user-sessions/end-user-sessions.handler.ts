import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '@sallyport/event-store';
import { sessions } from '@sallyport/read-models';
import type { UserContext } from '@sallyport/sign-in';
import { ReadYourWrites } from '../http/read-your-writes';
import { SessionList } from '../lists/session-list';
import { EndSessions } from '../security/end-sessions';
import { Members } from '../security/members';

export class EndUserSessions extends Command<{ readonly ended: number }> {
  constructor(
    readonly context: CommandContext,
    readonly userId: string,
  ) {
    super();
  }
}

/** Ends all sessions of a member: one append, whatever sessions there are. */
@CommandHandler(EndUserSessions)
export class EndUserSessionsHandler implements ICommandHandler<EndUserSessions> {
  constructor(
    private readonly members: Members,
    private readonly writes: ReadYourWrites,
    private readonly list: SessionList,
    private readonly sessions: EndSessions,
  ) {}

  async execute({ context: asked, userId }: EndUserSessions): Promise<{ ended: number }> {
    const context = await this.members.about(asked, userId);
    const ended = await this.count(context);
    await this.sessions.all(context, 'ended-by-administrator');
    return { ended };
  }

  /** Those that could be seen before. Ending them does not depend on anybody being able to count them. */
  private async count({ userId, now }: UserContext): Promise<number> {
    try {
      await this.writes.reach(undefined, sessions.name);
      return await this.list.count(userId, null, now);
    } catch {
      return 0;
    }
  }
}
