import { Controller, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { listMySessions, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { FastifyRequest } from 'fastify';
import type { SessionPrincipal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentSession } from '../http/request.decorators';
import { ListMySessions } from './list-my-sessions.handler';

@Controller()
export class ListMySessionsController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(listMySessions)
  list(
    @CurrentSession() session: SessionPrincipal,
    @Input() { query }: InputOf<typeof listMySessions>,
    @Req() { now }: FastifyRequest,
  ): Promise<AnswerOf<typeof listMySessions>> {
    return this.queries.execute(new ListMySessions(session, query, now));
  }
}
