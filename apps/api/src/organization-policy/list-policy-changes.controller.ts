import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { listPolicyChanges, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { Principal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentPrincipal } from '../http/request.decorators';
import { ListPolicyChanges } from './list-policy-changes.handler';

@Controller()
export class ListPolicyChangesController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(listPolicyChanges)
  list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Input() { query }: InputOf<typeof listPolicyChanges>,
  ): Promise<AnswerOf<typeof listPolicyChanges>> {
    return this.queries.execute(new ListPolicyChanges(organizationId, query));
  }
}
