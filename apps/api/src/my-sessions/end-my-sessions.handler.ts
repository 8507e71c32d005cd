import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isRegistered, isServiceTokenUsable, organization, streamOf, user } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { sessions } from '@sallyport/read-models';
import type { SessionContext } from '@sallyport/sign-in';
import { ReadYourWrites } from '../http/read-your-writes';
import { SessionList } from '../lists/session-list';
import { EndSessions } from '../security/end-sessions';

/** What was ended, and what was not: the service tokens that an administrator issued. */
export interface EndedSessions {
  readonly ended: number;
  readonly serviceTokens?: { readonly tokenId: string; readonly name: string }[];
}

export class EndMySessions extends Command<EndedSessions> {
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
    private readonly run: CommandRunner,
    private readonly writes: ReadYourWrites,
    private readonly list: SessionList,
    private readonly sessions: EndSessions,
  ) {}

  async execute({ context, exceptCurrent }: EndMySessions): Promise<EndedSessions> {
    const ended = await this.count(context, exceptCurrent);
    if (exceptCurrent) await this.sessions.others(context, 'logged-out-everywhere');
    else await this.sessions.all(context, 'logged-out-everywhere');
    const serviceTokens = await this.issuedTokens(context);
    return { ended, ...(serviceTokens && { serviceTokens }) };
  }

  /** Tokens that still open something, of an administrator who issued them; undefined for anybody else. */
  private async issuedTokens({ userId, organizationId, now }: SessionContext) {
    const [{ state: userNow }, { state }] = await Promise.all([
      this.run.load(streamOf(user, userId)),
      this.run.load(streamOf(organization, organizationId)),
    ]);
    if (state.status === 'unknown' || !isRegistered(userNow) || userNow.role !== 'administrator')
      return undefined;
    return [...state.serviceTokens]
      .filter(([, token]) => token.issuedBy === userId && isServiceTokenUsable(token, now))
      .map(([tokenId, { name }]) => ({ tokenId, name }));
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
