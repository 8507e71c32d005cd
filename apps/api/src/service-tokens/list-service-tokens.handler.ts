import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, listServiceTokens, Scope } from '@sallyport/contracts';
import {
  activity,
  DomainError,
  organization,
  streamOf,
  type Activity,
  type ServiceToken,
} from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { pageOfArray } from '../lists/page-of-array';
import type { PageQuery } from '../lists/page';

type ServiceTokens = AnswerOf<typeof listServiceTokens>;

export class ListServiceTokens extends Query<ServiceTokens> {
  constructor(
    readonly organizationId: string,
    readonly query: PageQuery,
  ) {
    super();
  }
}

/** The newest first. They are few, and in the organization's own stream: a list from there is never behind. */
@QueryHandler(ListServiceTokens)
export class ListServiceTokensHandler implements IQueryHandler<ListServiceTokens> {
  constructor(private readonly run: CommandRunner) {}

  async execute({ organizationId, query }: ListServiceTokens): Promise<ServiceTokens> {
    const { state } = await this.run.load(streamOf(organization, organizationId));
    if (state.status === 'unknown') throw new DomainError('organization_not_found');
    const tokens = Array.from(state.serviceTokens, ([tokenId, token]) => ({ tokenId, ...token }));
    const page = pageOfArray(tokens, ({ issuedAt, tokenId }) => ({ value: issuedAt, id: tokenId }), query);
    const data = await Promise.all(page.data.map((token) => this.view(token)));
    return { data, nextCursor: page.nextCursor };
  }

  private async view({ tokenId, ...token }: ServiceToken & { readonly tokenId: string }) {
    const { state } = await this.run.load(streamOf(activity, tokenId));
    return viewToken(tokenId, token, state);
  }
}

const viewToken = (tokenId: string, token: ServiceToken, used: Activity) => ({
  tokenId,
  name: token.name,
  scopes: token.scopes as Scope[],
  issuedAt: token.issuedAt,
  issuedBy: token.issuedBy,
  expiresAt: token.expiresAt,
  lastUsedAt: used.status === 'accessed' ? used.lastAt : null,
  revokedAt: token.revokedAt,
});
