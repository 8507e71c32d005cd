import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, listMyLocations } from '@sallyport/contracts';
import { locations, READ_MODEL_STORE, type ReadModelStore } from '@sallyport/read-models';
import type { SessionPrincipal } from '../http/authentication';
import { ReadYourWrites } from '../http/read-your-writes';
import { pageOf, type PageQuery } from '../lists/page';
import { placeView } from '../lists/place-view';
import { CurrentPlace } from '../security/current-place';

type Locations = AnswerOf<typeof listMyLocations>;

export class ListMyLocations extends Query<Locations> {
  constructor(
    readonly principal: SessionPrincipal,
    readonly ip: string,
    readonly query: PageQuery & { readonly after?: number | undefined },
  ) {
    super();
  }
}

@QueryHandler(ListMyLocations)
export class ListMyLocationsHandler implements IQueryHandler<ListMyLocations> {
  constructor(
    private readonly writes: ReadYourWrites,
    private readonly place: CurrentPlace,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ principal, ip, query }: ListMyLocations): Promise<Locations> {
    await this.writes.reach(query.after, locations.name);
    const list = {
      where: { userId: principal.userId },
      sort: { field: 'lastSeenAt', direction: 'descending' },
    } as const;
    const [{ data, nextCursor }, here] = await Promise.all([
      pageOf(this.store, locations, list, query),
      this.place.idsOf(principal, ip),
    ]);
    return {
      data: data.map(({ id, kind, firstSeenAt, lastSeenAt, blocked, ...place }) => ({
        ...placeView({ ...place, placeKind: kind, locationId: id }),
        locationId: id,
        firstSeenAt,
        lastSeenAt,
        blocked,
        current: here.has(id),
      })),
      nextCursor,
    };
  }
}
