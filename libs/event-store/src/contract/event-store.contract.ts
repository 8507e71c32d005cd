import { appendContract, uniqueIdsContract } from './append.contract';
import { raceContract } from './race.contract';
import { lastingContract, readContract } from './read.contract';
import { subscribeContract } from './subscribe.contract';
import type { StoreFactory, StoreUnderTest } from './subject';

export interface ContractOptions {
  /** Whether the store knows an event id in every stream, or only in the one that it was appended to. Default true. */
  readonly uniqueIds?: boolean;
}

/** What every event store promises; each runs it in its own spec. */
export function eventStoreContract(
  name: string,
  factory: StoreFactory,
  { uniqueIds = true }: ContractOptions = {},
): void {
  describe(`${name}, as an event store`, () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await factory();
    });
    afterEach(() => subject.dispose());

    describe('append', () => appendContract(() => subject));
    if (uniqueIds) describe('ids', () => uniqueIdsContract(() => subject));
    describe('read', () => readContract(() => subject));
    describe('lasting', () => lastingContract(() => subject));
    describe('subscribe', () => subscribeContract(() => subject));
    describe('races', () => raceContract(() => subject));
  });
}
