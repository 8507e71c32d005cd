import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sessions } from '@sallyport/read-models';
import { ReadYourWrites } from '../http/read-your-writes';
import { SessionList } from '../lists/session-list';
import { EndSessions } from '../security/end-sessions';
import type { SessionContext } from '../security/user-context';

export class EndMySessions extends Command<{ readonly ended: number }> {
  constructor(
    readonly context: SessionContext,
    readonly exceptCurrent: boolean,
  ) {
    super();
  }
}

/** Logs out everywhere, or everywhere else: one append, whatever sessions there are. */
@CommandHandler(EndMySessions)
export class EndMySessionsHandler implements ICommandHandler<EndMySessions> {
  constructor(
    private readonly writes: ReadYourWrites,
    private readonly list: SessionList,
    private readonly sessions: EndSessions,
  ) {}

  async execute({ context, exceptCurrent }: EndMySessions): Promise<{ ended: number }> {
    const ended = await this.count(context, exceptCurrent);
    if (exceptCurrent) await this.sessions.others(context, 'logged-out-everywhere');
    else await this.sessions.all(context, 'logged-out-everywhere');
    return { ended };
  }

  /** Those that could be seen before. The log-out does not depend on anybody being able to count them. */
  private async count({ userId, sessionId, now }: SessionContext, exceptCurrent: boolean): Promise<number> {
    try {
      await this.writes.reach(undefined, sessions.name);
      return await this.list.count(userId, exceptCurrent ? sessionId : null, now);
    } catch {
      return exceptCurrent ? 0 : 1;
    }
  }
}
