import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, countCountries } from '@sallyport/contracts';
import type { Position } from '@sallyport/event-store';
import { countryCounts, READ_MODEL_STORE, type ReadModelStore } from '@sallyport/read-models';
import { ReadYourWrites } from '../http/read-your-writes';
import { daysOf, type Range } from './range';

type Counts = AnswerOf<typeof countCountries>;

export class CountCountries extends Query<Counts> {
  constructor(
    readonly organizationId: string,
    readonly range: Range,
    readonly after: Position | undefined,
  ) {
    super();
  }
}

@QueryHandler(CountCountries)
export class CountCountriesHandler implements IQueryHandler<CountCountries> {
  constructor(
    private readonly writes: ReadYourWrites,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ organizationId, range, after }: CountCountries): Promise<Counts> {
    await this.writes.reach(after, countryCounts.name);
    const days = await this.store.find(countryCounts, {
      where: { organizationId },
      range: { field: 'day', ...daysOf(range) },
    });
    const byCountry = Map.groupBy(days, ({ country }) => country);
    const data = Array.from(byCountry, ([country, counts]) => ({
      country,
      attempted: counts.reduce((total, { attempted }) => total + attempted, 0),
    }));
    return { ...range, data: data.sort((one, other) => other.attempted - one.attempted) };
  }
}
