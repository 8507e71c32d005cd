import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { listMyLocations, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { SessionPrincipal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { Client, CurrentSession, type RequestClient } from '../http/request.decorators';
import { ListMyLocations } from './list-my-locations.handler';

@Controller()
export class ListMyLocationsController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(listMyLocations)
  list(
    @CurrentSession() session: SessionPrincipal,
    @Client() { ip }: RequestClient,
    @Input() { query }: InputOf<typeof listMyLocations>,
  ): Promise<AnswerOf<typeof listMyLocations>> {
    return this.queries.execute(new ListMyLocations(session, ip, query));
  }
}
