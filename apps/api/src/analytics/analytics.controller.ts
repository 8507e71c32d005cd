import { Controller, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  countCountries,
  countDeliveries,
  countFactors,
  countSignIns,
  type AnswerOf,
  type InputOf,
} from '@sallyport/contracts';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentPrincipal } from '../http/request.decorators';
import { CountCountries } from './count-countries.handler';
import { CountDeliveries } from './count-deliveries.handler';
import { CountFactors } from './count-factors.handler';
import { CountSignIns } from './count-sign-ins.handler';
import { rangeOf } from './range';

@Controller()
export class AnalyticsController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(countSignIns)
  signIns(
    @CurrentPrincipal() { organizationId }: Principal,
    @Input() { query }: InputOf<typeof countSignIns>,
    @Req() { now }: FastifyRequest,
  ): Promise<AnswerOf<typeof countSignIns>> {
    return this.queries.execute(
      new CountSignIns(organizationId, rangeOf(query, now), query.interval, query.after),
    );
  }

  @Endpoint(countCountries)
  countries(
    @CurrentPrincipal() { organizationId }: Principal,
    @Input() { query }: InputOf<typeof countCountries>,
    @Req() { now }: FastifyRequest,
  ): Promise<AnswerOf<typeof countCountries>> {
    return this.queries.execute(new CountCountries(organizationId, rangeOf(query, now), query.after));
  }

  @Endpoint(countDeliveries)
  deliveries(
    @CurrentPrincipal() { organizationId }: Principal,
    @Input() { query }: InputOf<typeof countDeliveries>,
    @Req() { now }: FastifyRequest,
  ): Promise<AnswerOf<typeof countDeliveries>> {
    return this.queries.execute(new CountDeliveries(organizationId, rangeOf(query, now), query.after));
  }

  @Endpoint(countFactors)
  factors(
    @CurrentPrincipal() { organizationId }: Principal,
    @Input() { query }: InputOf<typeof countFactors>,
  ): Promise<AnswerOf<typeof countFactors>> {
    return this.queries.execute(new CountFactors(organizationId, query.after));
  }
}
