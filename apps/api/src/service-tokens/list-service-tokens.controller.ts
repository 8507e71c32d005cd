import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { listServiceTokens, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { SessionPrincipal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentSession } from '../http/request.decorators';
import { ListServiceTokens } from './list-service-tokens.handler';

@Controller()
export class ListServiceTokensController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(listServiceTokens)
  list(
    @CurrentSession() { organizationId }: SessionPrincipal,
    @Input() { query }: InputOf<typeof listServiceTokens>,
  ): Promise<AnswerOf<typeof listServiceTokens>> {
    return this.queries.execute(new ListServiceTokens(organizationId, query));
  }
}
