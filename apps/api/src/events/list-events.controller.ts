import { Readable } from 'node:stream';
import { Controller, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { listEvents, type AnswerOf, type InputOf } from '@sallyport/contracts';
import { viewEvent, type HistoryFilters } from '@sallyport/event-store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { Problem } from '../http/problem';
import { CurrentPrincipal } from '../http/request.decorators';
import { ListEvents } from './list-events.handler';
import { History } from './read-history';

const NDJSON = 'application/x-ndjson';

@Controller()
export class ListEventsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly history: History,
  ) {}

  @Endpoint(listEvents)
  async list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Input() { query }: InputOf<typeof listEvents>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<typeof listEvents> | Readable> {
    const { limit, cursor, after = 0, ...filters } = query;
    const behind = cursor === undefined ? after : positionIn(cursor);
    if (!request.headers.accept?.includes(NDJSON)) {
      return this.queries.execute(new ListEvents(organizationId, filters, behind, limit));
    }
    // As the client takes it: the log may be longer than memory.
    void reply.type(NDJSON);
    return Readable.from(this.lines(organizationId, filters, behind));
  }

  private async *lines(organizationId: string, filters: HistoryFilters, after: number) {
    for await (const { found } of this.history.read(organizationId, filters, after)) {
      if (found.length > 0) yield found.map((event) => `${JSON.stringify(viewEvent(event))}\n`).join('');
    }
  }
}

function positionIn(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new Problem('invalid_input', {
    errors: [{ path: 'query.cursor', message: 'is not a cursor of this list' }],
  });
}
