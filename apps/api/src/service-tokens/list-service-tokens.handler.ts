import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, listServiceTokens, Scope } from '@sallyport/contracts';
import { DomainError, organization, streamOf, type ServiceToken } from '@sallyport/domain';
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

/** The newest first. They are few, and stand in the organization's own stream: a list from there is never behind. */
@QueryHandler(ListServiceTokens)
export class ListServiceTokensHandler implements IQueryHandler<ListServiceTokens> {
  constructor(private readonly run: CommandRunner) {}

  async execute({ organizationId, query }: ListServiceTokens): Promise<ServiceTokens> {
    const { state } = await this.run.load(streamOf(organization, organizationId));
    if (state.status === 'unknown') throw new DomainError('organization_not_found');
    const tokens = Array.from(state.serviceTokens, viewToken);
    return pageOfArray(tokens, ({ issuedAt, tokenId }) => ({ value: issuedAt, id: tokenId }), query);
  }
}

const viewToken = ([tokenId, token]: readonly [string, ServiceToken]) => ({
  tokenId,
  name: token.name,
  scopes: token.scopes as Scope[],
  issuedAt: token.issuedAt,
  expiresAt: token.expiresAt,
  revokedAt: token.revokedAt,
});
