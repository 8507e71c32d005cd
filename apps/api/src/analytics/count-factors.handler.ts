import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, countFactors } from '@sallyport/contracts';
import type { Position } from '@sallyport/event-store';
import { twoFactor, users } from '@sallyport/read-models';
import { ReadYourWrites } from '../http/read-your-writes';
import { Enrolments } from '../lists/enrolments';

type Counts = AnswerOf<typeof countFactors>;

export class CountFactors extends Query<Counts> {
  constructor(
    readonly organizationId: string,
    readonly after: Position | undefined,
  ) {
    super();
  }
}

@QueryHandler(CountFactors)
export class CountFactorsHandler implements IQueryHandler<CountFactors> {
  constructor(
    private readonly writes: ReadYourWrites,
    private readonly enrolments: Enrolments,
  ) {}

  async execute({ organizationId, after }: CountFactors): Promise<Counts> {
    await this.writes.reach(after, users.name, twoFactor.name);
    return this.enrolments.count(organizationId);
  }
}
