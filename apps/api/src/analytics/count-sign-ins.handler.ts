import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, countSignIns } from '@sallyport/contracts';
import type { Position } from '@sallyport/event-store';
import {
  READ_MODEL_STORE,
  signInCounts,
  type ReadModelStore,
  type SignInCountsDocument,
} from '@sallyport/read-models';
import { ReadYourWrites } from '../http/read-your-writes';
import type { Range } from './range';

type Counts = AnswerOf<typeof countSignIns>;
type Interval = 'hour' | 'day';

export class CountSignIns extends Query<Counts> {
  constructor(
    readonly organizationId: string,
    readonly range: Range,
    readonly interval: Interval,
    readonly after: Position | undefined,
  ) {
    super();
  }
}

@QueryHandler(CountSignIns)
export class CountSignInsHandler implements IQueryHandler<CountSignIns> {
  constructor(
    private readonly writes: ReadYourWrites,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ organizationId, range, interval, after }: CountSignIns): Promise<Counts> {
    await this.writes.reach(after, signInCounts.name);
    // The hour that the stretch begins in is counted whole.
    const from = beginOf(range.from, 'hour');
    const hours = await this.store.find(signInCounts, {
      where: { organizationId },
      range: { field: 'hour', from, to: range.to },
      sort: { field: 'hour', direction: 'ascending' },
    });
    const byInterval = Map.groupBy(hours, ({ hour }) => beginOf(hour, interval));
    return { ...range, data: Array.from(byInterval, ([at, counts]) => view(at, counts)) };
  }
}

const beginOf = (instant: string, interval: Interval): string =>
  interval === 'day' ? `${instant.slice(0, 10)}T00:00:00.000Z` : `${instant.slice(0, 13)}:00:00.000Z`;

function view(at: string, hours: readonly SignInCountsDocument[]): Counts['data'][number] {
  const sum = (field: Exclude<keyof SignInCountsDocument, 'organizationId' | 'hour'>) =>
    hours.reduce((total, hour) => total + hour[field], 0);
  return {
    at,
    attempted: sum('attempted'),
    succeeded: sum('succeeded'),
    denied: sum('denied'),
    wrongCodes: sum('wrongCodes'),
    lockOuts: sum('lockOuts'),
    succeededBy: {
      password: sum('passwordOnly'),
      sms: sum('sms'),
      push: sum('push'),
      totp: sum('totp'),
      passkey: sum('passkey'),
      backup_code: sum('backup_code'),
    },
  };
}
