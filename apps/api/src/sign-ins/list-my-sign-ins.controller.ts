import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { listMySignIns, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { SessionPrincipal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentSession } from '../http/request.decorators';
import { ListMySignIns } from './list-my-sign-ins.handler';

@Controller()
export class ListMySignInsController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(listMySignIns)
  list(
    @CurrentSession() { userId }: SessionPrincipal,
    @Input() { query }: InputOf<typeof listMySignIns>,
  ): Promise<AnswerOf<typeof listMySignIns>> {
    return this.queries.execute(new ListMySignIns(userId, query));
  }
}
