import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, organization, streamOf, type TwoFactorPolicy } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';

export class GetTwoFactorPolicy extends Query<TwoFactorPolicy> {
  constructor(readonly organizationId: string) {
    super();
  }
}

/** The policy that sign-ins are judged by: from the same stream. */
@QueryHandler(GetTwoFactorPolicy)
export class GetTwoFactorPolicyHandler implements IQueryHandler<GetTwoFactorPolicy> {
  constructor(private readonly run: CommandRunner) {}

  async execute({ organizationId }: GetTwoFactorPolicy): Promise<TwoFactorPolicy> {
    const { state } = await this.run.load(streamOf(organization, organizationId));
    if (state.status === 'unknown') throw new DomainError('organization_not_found');
    return state.policy;
  }
}
