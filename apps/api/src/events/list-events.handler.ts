import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, listEvents } from '@sallyport/contracts';
import { viewEvent, type DecodedEvent, type HistoryFilters, type Position } from '@sallyport/event-store';
import { History } from './read-history';

type Events = AnswerOf<typeof listEvents>;

/** Stretches of the log that one answer looks through: a filter that fits little must not hold a request up. */
const STRETCHES = 10;

export class ListEvents extends Query<Events> {
  constructor(
    readonly organizationId: string,
    readonly filters: HistoryFilters,
    readonly after: Position,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListEvents)
export class ListEventsHandler implements IQueryHandler<ListEvents> {
  constructor(private readonly history: History) {}

  async execute({ organizationId, filters, after, limit }: ListEvents): Promise<Events> {
    const found: DecodedEvent[] = [];
    let stretches = 0;
    let next: Position | null = null;
    for await (const stretch of this.history.read(organizationId, filters, after)) {
      found.push(...stretch.found);
      if (found.length > limit) {
        next = found[limit - 1]?.position ?? null;
        break;
      }
      next = stretch.isEnd ? null : stretch.position;
      if (++stretches === STRETCHES) break;
    }
    const data = found.slice(0, limit).map(viewEvent);
    return { data, nextCursor: next === null ? null : String(next) };
  }
}
