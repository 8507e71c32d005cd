import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { factors, login, streamOf, type Instant } from '@sallyport/domain';
import { viewOfLogin, type LoginView, type SignInParts } from '@sallyport/sign-in';
import { SIGN_IN } from '../security/sign-in-parts';

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
  constructor(@Inject(SIGN_IN) private readonly signIn: SignInParts) {}

  async execute(query: GetLogin): Promise<LoginView> {
    const { log } = this.signIn;
    // Another process may have gone on with it.
    await Promise.all([log.load(streamOf(login, query.loginId)), log.load(streamOf(factors, query.userId))]);
    return viewOfLogin(this.signIn, query);
  }
}
