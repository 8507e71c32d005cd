import { Controller, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { getUser, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentPrincipal } from '../http/request.decorators';
import { GetUser } from './get-user.handler';

@Controller()
export class GetUserController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(getUser)
  get(
    @CurrentPrincipal() { organizationId }: Principal,
    @Input() { params, query }: InputOf<typeof getUser>,
    @Req() { now }: FastifyRequest,
  ): Promise<AnswerOf<typeof getUser>> {
    return this.queries.execute(new GetUser(organizationId, params.userId, query.after, now));
  }
}
