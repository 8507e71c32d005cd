import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { getTwoFactorPolicy, type AnswerOf } from '@sallyport/contracts';
import type { Principal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { CurrentPrincipal } from '../http/request.decorators';
import { GetTwoFactorPolicy } from './get-two-factor-policy.handler';

@Controller()
export class GetTwoFactorPolicyController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(getTwoFactorPolicy)
  get(@CurrentPrincipal() { organizationId }: Principal): Promise<AnswerOf<typeof getTwoFactorPolicy>> {
    return this.queries.execute(new GetTwoFactorPolicy(organizationId));
  }
}
