import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, listMySessions } from '@sallyport/contracts';
import type { Instant } from '@sallyport/domain';
import { sessions } from '@sallyport/read-models';
import type { SessionPrincipal } from '../http/authentication';
import { ReadYourWrites } from '../http/read-your-writes';
import type { PageQuery } from '../lists/page';
import { SessionList } from '../lists/session-list';

type Sessions = AnswerOf<typeof listMySessions>;

export class ListMySessions extends Query<Sessions> {
  constructor(
    readonly principal: SessionPrincipal,
    readonly query: PageQuery & { readonly after?: number | undefined },
    readonly now: Instant,
  ) {
    super();
  }
}

@QueryHandler(ListMySessions)
export class ListMySessionsHandler implements IQueryHandler<ListMySessions> {
  constructor(
    private readonly writes: ReadYourWrites,
    private readonly list: SessionList,
  ) {}

  async execute({ principal, query, now }: ListMySessions): Promise<Sessions> {
    await this.writes.reach(query.after, sessions.name);
    return this.list.page(principal.userId, { current: principal.sessionId, now }, query);
  }
}
