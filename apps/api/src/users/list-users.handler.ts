import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, listUsers } from '@sallyport/contracts';
import type { Instant, Role } from '@sallyport/domain';
import type { Position } from '@sallyport/event-store';
import { READ_MODEL_STORE, twoFactor, users, type ReadModelStore } from '@sallyport/read-models';
import { ReadYourWrites } from '../http/read-your-writes';
import { pageOf, type PageQuery } from '../lists/page';
import { viewUsers } from './user-view';

type Users = AnswerOf<typeof listUsers>;

export class ListUsers extends Query<Users> {
  constructor(
    readonly organizationId: string,
    readonly query: PageQuery & { readonly role?: Role | undefined; readonly after?: Position | undefined },
    readonly now: Instant,
  ) {
    super();
  }
}

@QueryHandler(ListUsers)
export class ListUsersHandler implements IQueryHandler<ListUsers> {
  constructor(
    private readonly writes: ReadYourWrites,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ organizationId, query, now }: ListUsers): Promise<Users> {
    const { after, role } = query;
    await this.writes.reach(after, users.name, twoFactor.name);
    const where = { organizationId, ...(role !== undefined && { role }) };
    const list = { where, sort: { field: 'email', direction: 'ascending' } } as const;
    const { data, nextCursor } = await pageOf(this.store, users, list, query);
    return { data: await viewUsers(this.store, data, now), nextCursor };
  }
}
