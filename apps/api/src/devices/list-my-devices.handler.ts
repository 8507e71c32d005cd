import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, listMyDevices } from '@sallyport/contracts';
import type { Instant } from '@sallyport/domain';
import { devices, READ_MODEL_STORE, sessions, type ReadModelStore } from '@sallyport/read-models';
import type { SessionPrincipal } from '../http/authentication';
import { ReadYourWrites } from '../http/read-your-writes';
import { pageOf, type PageQuery } from '../lists/page';
import { ValidSessions } from '../security/valid-sessions';

type Devices = AnswerOf<typeof listMyDevices>;

export class ListMyDevices extends Query<Devices> {
  constructor(
    readonly principal: SessionPrincipal,
    readonly query: PageQuery & { readonly after?: number | undefined },
    readonly now: Instant,
  ) {
    super();
  }
}

@QueryHandler(ListMyDevices)
export class ListMyDevicesHandler implements IQueryHandler<ListMyDevices> {
  constructor(
    private readonly writes: ReadYourWrites,
    private readonly valid: ValidSessions,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ principal: { userId, deviceId: current }, query, now }: ListMyDevices): Promise<Devices> {
    await this.writes.reach(query.after, devices.name, sessions.name);
    const list = {
      where: { userId },
      sort: { field: 'lastSeenAt', direction: 'descending' },
    } as const;
    const { data, nextCursor } = await pageOf(this.store, devices, list, query);
    const open = await this.openSessionsOn(
      data.map(({ id }) => id),
      now,
    );
    return {
      data: data.map(({ id, label, browser, os, firstSeenAt, lastSeenAt, blocked }) => ({
        deviceId: id,
        label,
        browser,
        os,
        firstSeenAt,
        lastSeenAt,
        blocked,
        current: id === current,
        sessions: open.get(id) ?? 0,
      })),
      nextCursor,
    };
  }

  /** How many valid sessions there are on each device. */
  private async openSessionsOn(deviceIds: string[], now: Instant): Promise<ReadonlyMap<string, number>> {
    const found =
      deviceIds.length === 0
        ? []
        : await this.store.find(sessions, { where: { deviceId: deviceIds, ended: false } });
    const counts = new Map<string, number>();
    for (const { id, deviceId } of found) {
      if (await this.valid.find(id, now)) counts.set(deviceId, (counts.get(deviceId) ?? 0) + 1);
    }
    return counts;
  }
}
