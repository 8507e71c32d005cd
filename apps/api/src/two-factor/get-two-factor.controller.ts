import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { getTwoFactor, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { SessionPrincipal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentSession } from '../http/request.decorators';
import { GetTwoFactor } from './get-two-factor.handler';

@Controller()
export class GetTwoFactorController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(getTwoFactor)
  get(
    @CurrentSession() session: SessionPrincipal,
    @Input() { query }: InputOf<typeof getTwoFactor>,
  ): Promise<AnswerOf<typeof getTwoFactor>> {
    return this.queries.execute(new GetTwoFactor(session, query.after));
  }
}
