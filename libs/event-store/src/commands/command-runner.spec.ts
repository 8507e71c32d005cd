import {
  answer,
  defineEvents,
  DomainError,
  nothing,
  personal,
  record,
  refuse,
  streamOf,
  type Aggregate,
  type EventOf,
} from '@sallyport/domain';
import { SystemEntropy } from '@sallyport/adapters/system';
import type { Timers } from '@sallyport/ports';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Codec } from '../codec/codec';
import { StoreUnavailable, WrongExpectedRevision, type EventStore } from '../event-store';
import { MemoryDataKeys } from '../memory/memory-data-keys';
import { MemoryEventStore } from '../memory/memory-event-store';
import type { CommandContext } from './command-context';
import { CommandRunner } from './command-runner';

const counterEvents = defineEvents('counter', {
  Counted: { version: 1, data: z.object({ by: z.int() }) },
  Named: { version: 1, data: z.object({ name: personal(z.string()) }) },
});
type CounterEvent = EventOf<typeof counterEvents>;
interface Counter {
  readonly total: number;
  readonly folded: number;
}
let folds = 0;
const counter: Aggregate<Counter, CounterEvent> = {
  events: counterEvents,
  initial: { total: 0, folded: 0 },
  evolve(state, event) {
    folds++;
    return { total: state.total + (event.type === 'Counted' ? event.data.by : 0), folded: state.folded + 1 };
  },
};
const counted = (by: number): CounterEvent => ({ type: 'Counted', data: { by } });

const userId = '018f0000-0000-7000-8000-0000000000aa';
const organizationId = '018f0000-0000-7000-8000-0000000000bb';
const newContext = (commandId: string = randomUUID()): CommandContext => ({
  commandId,
  now: '2026-11-24T14:05:00.000Z',
  actor: { kind: 'user', id: userId },
  organizationId,
  userId,
  correlationId: 'request-1',
  causationId: commandId,
  written: { last: 0 },
});

let store: MemoryEventStore;
let keys: MemoryDataKeys;
let waits: number[];
const timers: Timers = {
  async sleep(milliseconds) {
    waits.push(milliseconds);
  },
};
/** A runner over the store of this test, some of whose methods are replaced. */
function runnerOver(replaced: Partial<EventStore> = {}): CommandRunner {
  const over: EventStore = {
    append: (...args) => store.append(...args),
    readStream: (...args) => store.readStream(...args),
    readAll: (options) => store.readAll(options),
    subscribe: (options) => store.subscribe(options),
    close: () => store.close(),
    ...replaced,
  };
  return new CommandRunner(over, new Codec([counterEvents], keys, new SystemEntropy()), timers);
}

const one = streamOf(counter, 'one');
const logged = () => store.readAll({ after: 0, limit: 1_000 });

beforeEach(() => {
  store = new MemoryEventStore();
  keys = new MemoryDataKeys(new SystemEntropy());
  waits = [];
});

describe('on', () => {
  it('appends what was decided, answers with the reply and notes the position', async () => {
    const context = newContext();
    const reply = await runnerOver().on(context, one, (state, revision) =>
      answer({ before: state.total, revision }, counted(2), counted(3)),
    );
    expect(reply).toEqual({ before: 0, revision: -1 });
    expect(context.written.last).toBe(2);
    expect((await logged()).map(({ stream, type }) => [stream, type])).toEqual([
      ['counter-one', 'Counted'],
      ['counter-one', 'Counted'],
    ]);
  });

  it('says of each event who caused it, why and when', async () => {
    const context = { ...newContext(), sessionId: organizationId };
    await runnerOver().on(context, one, () => record(counted(1)));
    const [event] = await logged();
    expect(JSON.parse(event?.metadata ?? '')).toEqual({
      schemaVersion: 1,
      organizationId,
      userId,
      actor: context.actor,
      sessionId: organizationId,
      correlationId: 'request-1',
      causationId: context.commandId,
      occurredAt: context.now,
    });
  });

  it('appends nothing when nothing was decided', async () => {
    const context = newContext();
    await runnerOver({ append: () => Promise.reject(new Error('appended')) }).on(context, one, () => nothing);
    expect(context.written.last).toBe(0);
  });

  it('records the events of a refusal, then refuses with its details', async () => {
    const context = newContext();
    const refused = runnerOver().on(context, one, () =>
      refuse('invalid_code', { attemptsLeft: 4 }, counted(1)),
    );
    await expect(refused).rejects.toEqual(new DomainError('invalid_code', { attemptsLeft: 4 }));
    await expect(refused).rejects.toMatchObject({ details: { attemptsLeft: 4 } });
    expect(await logged()).toHaveLength(1);
    expect(context.written.last).toBe(1);
  });

  it('runs a burst on one stream without a conflict', async () => {
    const append = jest.fn(store.append.bind(store));
    const runner = runnerOver({ append });
    const add = () => runner.on(newContext(), one, (state) => answer(state.total, counted(1)));
    const replies = await Promise.all(Array.from({ length: 100 }, add));
    expect(replies).toEqual(Array.from({ length: 100 }, (_, index) => index));
    expect(append).toHaveBeenCalledTimes(100);
  });

  it('goes on after a task of the same stream failed', async () => {
    const runner = runnerOver();
    const broken = runner.on(newContext(), one, () => {
      throw new Error('broken rule');
    });
    const next = runner.on(newContext(), one, () => answer('done', counted(1)));
    await expect(broken).rejects.toThrow('broken rule');
    await expect(next).resolves.toBe('done');
  });

  it('decides again on what another process wrote meanwhile', async () => {
    const other = runnerOver();
    const runner = runnerOver();
    let seen: number[] = [];
    await runner.load(one);
    let intruded = false;
    const between: Partial<EventStore> = {
      append: async (...args) => {
        if (!intruded) {
          intruded = true;
          await other.on(newContext(), one, () => record(counted(10)));
        }
        return store.append(...args);
      },
    };
    await runnerOver(between).on(newContext(), one, (state) => {
      seen = [...seen, state.total];
      return record(counted(1));
    });
    expect(seen).toEqual([0, 10]);
    expect((await runner.load(one)).state.total).toBe(11);
  });

  it('gives up with a conflict after three repeats', async () => {
    const append = jest.fn(() => Promise.reject(new WrongExpectedRevision('counter-one', 0)));
    const decide = jest.fn(() => record(counted(1)));
    await expect(runnerOver({ append }).on(newContext(), one, decide)).rejects.toEqual(
      new DomainError('conflict'),
    );
    expect(decide).toHaveBeenCalledTimes(4);
  });

  it('makes one event of an append whose answer was lost', async () => {
    let lost = 0;
    const losing: Partial<EventStore> = {
      append: async (...args) => {
        const result = await store.append(...args);
        if (lost++ < 2) throw new StoreUnavailable('the answer was lost');
        return result;
      },
    };
    const context = newContext();
    await runnerOver(losing).on(context, one, () => record(counted(1)));
    expect(await logged()).toHaveLength(1);
    expect(context.written.last).toBe(1);
    expect(waits).toEqual([50, 200]);
  });

  it('says so when the outcome stays unknown, and reads the truth afterwards', async () => {
    let down = true;
    const runner = runnerOver({
      append: async (...args) => {
        await store.append(...args);
        if (down) throw new StoreUnavailable('the answer was lost');
        return { revision: 0, position: 1 };
      },
    });
    await expect(runner.on(newContext(), one, () => record(counted(5)))).rejects.toThrow(StoreUnavailable);
    expect(waits).toEqual([50, 200, 800]);
    down = false;
    expect(await runner.load(one)).toEqual({ state: { total: 5, folded: 1 }, revision: 0 });
  });

  it('answers a repeated command as the first time, on the state that it saw then', async () => {
    const id = randomUUID();
    const command = (runner: CommandRunner) =>
      runner.on(newContext(id), one, (state) => answer(state.total, counted(1)), { step: 'count' });
    await runnerOver().on(newContext(), one, () => record(counted(7)));
    expect(await command(runnerOver())).toBe(7);
    await runnerOver().on(newContext(), one, () => record(counted(100)));
    expect(await command(runnerOver())).toBe(7);
    expect(await logged()).toHaveLength(3);
  });

  it('takes two steps of one command on one stream for two', async () => {
    const runner = runnerOver();
    const context = newContext();
    await runner.on(context, one, () => record(counted(1)), { step: 'first' });
    await runner.on(context, one, () => record(counted(1)), { step: 'second' });
    expect(await logged()).toHaveLength(2);
  });

  it('needs a user for personal fields', async () => {
    const { userId: _, ...context } = newContext();
    const named = runnerOver().on(context, one, () =>
      record<CounterEvent>({ type: 'Named', data: { name: 'Ana' } }),
    );
    await expect(named).rejects.toThrow('Named has personal fields and tells of no user');
  });

  it('knows no user any more whose key was destroyed', async () => {
    await keys.destroy(userId);
    const named = runnerOver().on(newContext(), one, () =>
      record<CounterEvent>({ type: 'Named', data: { name: 'Ana' } }),
    );
    await expect(named).rejects.toEqual(new DomainError('user_not_found'));
    expect(await logged()).toEqual([]);
  });
});

describe('load', () => {
  it('reads and folds only what is behind the state that it keeps', async () => {
    const readStream = jest.fn(store.readStream.bind(store));
    const runner = runnerOver({ readStream });
    await runner.on(newContext(), one, () => record(counted(1), counted(2)));
    await runner.load(one);
    folds = 0;
    await runnerOver().on(newContext(), one, () => record(counted(4)));
    folds = 0;
    expect(await runner.load(one)).toEqual({ state: { total: 7, folded: 3 }, revision: 2 });
    expect(folds).toBe(1);
    expect(readStream).toHaveBeenLastCalledWith('counter-one', { from: 2 });
  });

  it('does not take the state of one aggregate for that of another on the same stream', async () => {
    const runner = runnerOver();
    await runner.on(newContext(), one, () => record(counted(4)));
    const events: Aggregate<string[], CounterEvent> = {
      events: counterEvents,
      initial: [],
      evolve: (types, { type }) => [...types, type],
    };
    await runner.load(one);
    expect((await runner.load(streamOf(events, 'one'))).state).toEqual(['Counted']);
    expect((await runner.load(one)).state.total).toBe(4);
  });
});

describe('withWork', () => {
  it('decides with the result of the work', async () => {
    const work = jest.fn(async (state: Counter) => state.total + 1);
    const reply = await runnerOver().withWork(newContext(), one, work, (state, done) =>
      answer([state.total, done], counted(done)),
    );
    expect(reply).toEqual([0, 1]);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('works again when the stream moved meanwhile, even if nothing is then recorded', async () => {
    const runner = runnerOver();
    const worked: number[] = [];
    const work = async (state: Counter) => {
      worked.push(state.total);
      if (worked.length === 1) await runner.on(newContext(), one, () => record(counted(3)));
      return state.total;
    };
    const refused = runner.withWork(newContext(), one, work, (state) =>
      refuse('forbidden', { total: state.total }),
    );
    await expect(refused).rejects.toMatchObject({ code: 'forbidden', details: { total: 3 } });
    expect(worked).toEqual([0, 3]);
  });

  it('does not keep others of the stream waiting', async () => {
    const runner = runnerOver();
    let finish = (): void => undefined;
    const gate = new Promise<void>((resolve) => (finish = resolve));
    const slow = runner.withWork(
      newContext(),
      one,
      () => gate,
      () => record(counted(1)),
    );
    await runner.on(newContext(), one, () => record(counted(10)));
    finish();
    await slow;
    expect((await runner.load(one)).state.total).toBe(11);
  });

  it('gives up with a conflict when the stream never rests', async () => {
    const runner = runnerOver();
    const work = () => runner.on(newContext(), one, () => record(counted(1)));
    const restless = runner.withWork(newContext(), one, work, () => record(counted(100)));
    await expect(restless).rejects.toEqual(new DomainError('conflict'));
    expect((await runner.load(one)).state.total).toBe(4);
  });

  it('answers a repeated command as the first time', async () => {
    const id = randomUUID();
    const command = () =>
      runnerOver().withWork(
        newContext(id),
        one,
        async () => 5,
        (state, by) => answer(state.total, counted(by)),
      );
    expect(await command()).toBe(0);
    expect(await command()).toBe(0);
    expect(await logged()).toHaveLength(1);
  });
});
