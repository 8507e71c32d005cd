import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, countDeliveries } from '@sallyport/contracts';
import type { Position } from '@sallyport/event-store';
import {
  deliveryCounts,
  READ_MODEL_STORE,
  type DeliveryCountsDocument,
  type ReadModelStore,
} from '@sallyport/read-models';
import { ReadYourWrites } from '../http/read-your-writes';
import { daysOf, type Range } from './range';

type Counts = AnswerOf<typeof countDeliveries>;

export class CountDeliveries extends Query<Counts> {
  constructor(
    readonly organizationId: string,
    readonly range: Range,
    readonly after: Position | undefined,
  ) {
    super();
  }
}

@QueryHandler(CountDeliveries)
export class CountDeliveriesHandler implements IQueryHandler<CountDeliveries> {
  constructor(
    private readonly writes: ReadYourWrites,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ organizationId, range, after }: CountDeliveries): Promise<Counts> {
    await this.writes.reach(after, deliveryCounts.name);
    const days = await this.store.find(deliveryCounts, {
      where: { organizationId },
      range: { field: 'day', ...daysOf(range) },
    });
    const data = (['sms', 'email', 'push'] as const).map((channel) => {
      const ofChannel = days.filter((day) => day.channel === channel);
      return {
        channel,
        sent: sum(ofChannel, 'sent'),
        failed: sum(ofChannel, 'failed'),
        unknown: sum(ofChannel, 'unknown'),
        delivered: sum(ofChannel, 'delivered'),
        undelivered: sum(ofChannel, 'undelivered'),
      };
    });
    return { ...range, data };
  }
}

type Counted = 'sent' | 'failed' | 'unknown' | 'delivered' | 'undelivered';

const sum = (days: readonly DeliveryCountsDocument[], field: Counted): number =>
  days.reduce((total, day) => total + day[field], 0);
