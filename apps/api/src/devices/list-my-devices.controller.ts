import { Controller, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { listMyDevices, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { FastifyRequest } from 'fastify';
import type { SessionPrincipal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentSession } from '../http/request.decorators';
import { ListMyDevices } from './list-my-devices.handler';

@Controller()
export class ListMyDevicesController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(listMyDevices)
  list(
    @CurrentSession() session: SessionPrincipal,
    @Input() { query }: InputOf<typeof listMyDevices>,
    @Req() { now }: FastifyRequest,
  ): Promise<AnswerOf<typeof listMyDevices>> {
    return this.queries.execute(new ListMyDevices(session, query, now));
  }
}
