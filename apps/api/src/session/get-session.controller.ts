import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { getSession, type AnswerOf } from '@sallyport/contracts';
import type { SessionPrincipal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { CurrentSession } from '../http/request.decorators';
import { GetSession } from './get-session.handler';

@Controller()
export class GetSessionController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(getSession)
  get(@CurrentSession() session: SessionPrincipal): Promise<AnswerOf<typeof getSession>> {
    return this.queries.execute(new GetSession(session));
  }
}
