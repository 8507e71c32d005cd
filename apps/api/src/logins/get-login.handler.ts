import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '@sallyport/domain';
import type { LoginView } from './login-view';
import { LoginViews } from './login-views';

export class GetLogin extends Query<LoginView> {
  constructor(
    readonly loginId: string,
    readonly userId: string,
    readonly now: Instant,
  ) {
    super();
  }
}

@QueryHandler(GetLogin)
export class GetLoginHandler implements IQueryHandler<GetLogin> {
  constructor(private readonly views: LoginViews) {}

  execute({ loginId, userId, now }: GetLogin): Promise<LoginView> {
    return this.views.of(loginId, userId, now);
  }
}
