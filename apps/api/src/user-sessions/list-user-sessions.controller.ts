import { Controller, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { listUserSessions, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentPrincipal } from '../http/request.decorators';
import { ListUserSessions } from './list-user-sessions.handler';

@Controller()
export class ListUserSessionsController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(listUserSessions)
  list(
    @CurrentPrincipal() principal: Principal,
    @Input() { params, query }: InputOf<typeof listUserSessions>,
    @Req() { now }: FastifyRequest,
  ): Promise<AnswerOf<typeof listUserSessions>> {
    return this.queries.execute(new ListUserSessions(principal, params.userId, query, now));
  }
}
