import {
  StoreUnavailable,
  WrongExpectedRevision,
  type AppendResult,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type Position,
  type ReadStreamOptions,
  type StoredEvent,
  type SubscriptionMessage,
} from '@sallyport/event-store';
import type { Here } from './services';

/** Events that a subscription brings at once. */
const PAGE = 8;

/** The log as one process reaches it: over a network that loses, doubles and delays, from a machine that may die. */
export class SimulatedEventStore implements EventStore {
  constructor(private readonly here: Here) {}

  async append(
    stream: string,
    events: readonly EventToAppend[],
    { expected }: { expected: ExpectedRevision },
  ): Promise<AppendResult> {
    const { machine, services } = this.here();
    const { faults } = machine;
    await machine.mayDie();
    await machine.travel();
    if (faults.strike('append refused')) throw new WrongExpectedRevision(stream, expected);
    if (faults.strike('append lost')) throw new StoreUnavailable('the request did not arrive');
    const append = () => services.log.append(stream, events, expected);
    if (faults.strike('append doubled')) {
      // The network brings the same once more, whenever it likes.
      machine.scheduler.after(machine.random.between(0, 10_000), () => void append().catch(() => undefined));
    }
    const outcome = await append().then(
      (result) => () => result,
      (error: unknown) => () => {
        throw error;
      },
    );
    await machine.mayDie();
    await machine.travel();
    if (faults.strike('append unanswered')) throw new StoreUnavailable('the answer did not arrive');
    return outcome();
  }

  async readStream(stream: string, options?: ReadStreamOptions): Promise<StoredEvent[]> {
    const { machine, services } = this.here();
    await machine.travel();
    if (machine.faults.strike('read failed')) throw new StoreUnavailable('the log is away');
    return services.log.store.readStream(stream, options);
  }

  async readAll(options: { after: Position; limit: number }): Promise<StoredEvent[]> {
    const { machine, services } = this.here();
    await machine.travel();
    return services.log.store.readAll(options);
  }

  /** Late, at times cut off, and at times what was delivered before comes again. */
  async *subscribe({
    after,
    signal,
  }: {
    after: Position;
    signal: AbortSignal;
  }): AsyncGenerator<SubscriptionMessage> {
    const { machine, services } = this.here();
    const { log } = services;
    const { faults, random, incarnation } = machine;
    let position = after;
    while (!signal.aborted) {
      const seen = log.commits.count;
      await machine.travel(incarnation);
      if (faults.strike('subscription cut')) throw new StoreUnavailable('the subscription was cut');
      if (faults.strike('events repeated')) position = Math.max(0, position - random.between(1, 5));
      const page = await log.store.readAll({ after: position, limit: random.between(1, PAGE) });
      for (const event of page) {
        position = event.position;
        yield { kind: 'event', event };
      }
      if (position < log.events.length) continue;
      yield { kind: 'caught-up', position };
      await log.commits.moreThan(seen, signal);
    }
  }

  async close(): Promise<void> {
    // There is nothing to close.
  }
}
