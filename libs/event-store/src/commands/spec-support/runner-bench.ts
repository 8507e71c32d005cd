import { randomUUID } from 'node:crypto';
import { defineEvents, personal, streamOf, type Aggregate, type EventOf } from '@sallyport/domain';
import { SystemEntropy } from '@sallyport/adapters/system';
import { z } from 'zod';
import { Codec } from '../../codec/codec';
import type { EventStore, StoredEvent } from '../../event-store';
import { MemoryDataKeys } from '../../memory/memory-data-keys';
import { MemoryEventStore } from '../../memory/memory-event-store';
import type { CommandContext } from '../command-context';
import { CommandRunner } from '../command-runner';

const counterEvents = defineEvents('counter', {
  Counted: { version: 1, data: z.object({ by: z.int() }) },
  Named: { version: 1, data: z.object({ name: personal(z.string()) }) },
});
export type CounterEvent = EventOf<typeof counterEvents>;

export interface Counter {
  readonly total: number;
  /** Events that it was folded of. */
  readonly folded: number;
}

const counter: Aggregate<Counter, CounterEvent> = {
  events: counterEvents,
  initial: { total: 0, folded: 0 },
  evolve: (state, event) => ({
    total: state.total + (event.type === 'Counted' ? event.data.by : 0),
    folded: state.folded + 1,
  }),
};

/** The stream that the specs of the runner write to. */
export const one = streamOf(counter, 'one');

export const counted = (by: number): CounterEvent => ({ type: 'Counted', data: { by } });

export const userId = '018f0000-0000-7000-8000-0000000000aa';
export const organizationId = '018f0000-0000-7000-8000-0000000000bb';

export const newContext = (commandId: string = randomUUID()): CommandContext => ({
  commandId,
  now: '2026-11-24T14:05:00.000Z',
  actor: { kind: 'user', id: userId },
  organizationId,
  userId,
  correlationId: 'request-1',
  causationId: commandId,
  written: { last: 0 },
});

/** One log in memory, and runners over it as several processes would have them. */
export class RunnerBench {
  readonly store = new MemoryEventStore();
  readonly keys = new MemoryDataKeys(new SystemEntropy());
  /** Milliseconds that runners waited. */
  readonly waits: number[] = [];

  /** A runner of its own over the log, some of whose methods are replaced. */
  runner(replaced: Partial<EventStore> = {}): CommandRunner {
    const { store } = this;
    const over: EventStore = {
      append: (...args) => store.append(...args),
      readStream: (...args) => store.readStream(...args),
      readAll: (options) => store.readAll(options),
      subscribe: (options) => store.subscribe(options),
      close: () => store.close(),
      ...replaced,
    };
    const sleep = async (milliseconds: number) => void this.waits.push(milliseconds);
    return new CommandRunner(over, new Codec([counterEvents], this.keys, new SystemEntropy()), { sleep });
  }

  logged(): Promise<StoredEvent[]> {
    return this.store.readAll({ after: 0, limit: 1_000 });
  }
}
