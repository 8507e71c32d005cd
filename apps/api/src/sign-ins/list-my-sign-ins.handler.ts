import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, listMySignIns } from '@sallyport/contracts';
import type { Position } from '@sallyport/event-store';
import {
  READ_MODEL_STORE,
  signIns,
  type Found,
  type ReadModelStore,
  type SignInDocument,
} from '@sallyport/read-models';
import { ReadYourWrites } from '../http/read-your-writes';
import { pageOf, type PageQuery } from '../lists/page';
import { placeView } from '../lists/place-view';

type SignIns = AnswerOf<typeof listMySignIns>;

export class ListMySignIns extends Query<SignIns> {
  constructor(
    readonly userId: string,
    readonly query: PageQuery & {
      readonly location?: string | undefined;
      readonly after?: Position | undefined;
    },
  ) {
    super();
  }
}

@QueryHandler(ListMySignIns)
export class ListMySignInsHandler implements IQueryHandler<ListMySignIns> {
  constructor(
    private readonly writes: ReadYourWrites,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ userId, query: { location, after, ...page } }: ListMySignIns): Promise<SignIns> {
    await this.writes.reach(after, signIns.name);
    const where = { userId, ...(location !== undefined && { locationId: location }) };
    const list = { where, sort: { field: 'at', direction: 'descending' } } as const;
    const { data, nextCursor } = await pageOf(this.store, signIns, list, page);
    return { data: data.map(viewSignIn), nextCursor };
  }
}

const viewSignIn = (found: Found<SignInDocument>): SignIns['data'][number] => ({
  loginId: found.id,
  at: found.at,
  outcome: found.outcome === 'succeeded' || found.outcome === 'denied' ? found.outcome : 'open',
  factor: found.factor,
  device: { deviceId: found.deviceId, label: found.deviceLabel, browser: found.browser, os: found.os },
  location: placeView(found),
  ip: found.ip,
  network: found.network,
  sessionId: found.sessionId,
});
