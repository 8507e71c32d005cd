import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, listUserSessions } from '@sallyport/contracts';
import type { Instant } from '@sallyport/domain';
import type { Position } from '@sallyport/event-store';
import { sessions } from '@sallyport/read-models';
import type { Principal } from '../http/authentication';
import { ReadYourWrites } from '../http/read-your-writes';
import type { PageQuery } from '../lists/page';
import { SessionList } from '../lists/session-list';
import { Members } from '../security/members';

type Sessions = AnswerOf<typeof listUserSessions>;

export class ListUserSessions extends Query<Sessions> {
  constructor(
    readonly principal: Principal,
    readonly userId: string,
    readonly query: PageQuery & { readonly after?: Position | undefined },
    readonly now: Instant,
  ) {
    super();
  }
}

@QueryHandler(ListUserSessions)
export class ListUserSessionsHandler implements IQueryHandler<ListUserSessions> {
  constructor(
    private readonly members: Members,
    private readonly writes: ReadYourWrites,
    private readonly list: SessionList,
  ) {}

  async execute({ principal, userId, query, now }: ListUserSessions): Promise<Sessions> {
    await this.members.check(userId, principal.organizationId);
    await this.writes.reach(query.after, sessions.name);
    const isOneself = principal.kind === 'session' && principal.userId === userId;
    return this.list.page(userId, { current: isOneself ? principal.sessionId : null, now }, query);
  }
}
