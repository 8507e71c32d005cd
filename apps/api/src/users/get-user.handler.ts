import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, getUser } from '@sallyport/contracts';
import { DomainError, type Instant } from '@sallyport/domain';
import type { Position } from '@sallyport/event-store';
import { READ_MODEL_STORE, twoFactor, users, type ReadModelStore } from '@sallyport/read-models';
import { ReadYourWrites } from '../http/read-your-writes';
import { viewUsers } from './user-view';

type OneUser = AnswerOf<typeof getUser>;

export class GetUser extends Query<OneUser> {
  constructor(
    readonly organizationId: string,
    readonly userId: string,
    readonly after: Position | undefined,
    readonly now: Instant,
  ) {
    super();
  }
}

@QueryHandler(GetUser)
export class GetUserHandler implements IQueryHandler<GetUser> {
  constructor(
    private readonly writes: ReadYourWrites,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ organizationId, userId, after, now }: GetUser): Promise<OneUser> {
    await this.writes.reach(after, users.name, twoFactor.name);
    const [found] = await this.store.findById(users, [userId]);
    if (found?.organizationId !== organizationId) throw new DomainError('user_not_found');
    const [view] = await viewUsers(this.store, [found], now);
    return view as OneUser;
  }
}
