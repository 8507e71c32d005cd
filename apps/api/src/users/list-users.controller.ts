import { Controller, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { listUsers, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentPrincipal } from '../http/request.decorators';
import { ListUsers } from './list-users.handler';

@Controller()
export class ListUsersController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(listUsers)
  list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Input() { query }: InputOf<typeof listUsers>,
    @Req() { now }: FastifyRequest,
  ): Promise<AnswerOf<typeof listUsers>> {
    return this.queries.execute(new ListUsers(organizationId, query, now));
  }
}
