import { randomUUID } from 'node:crypto';
import { answer, DomainError, record } from '@sallyport/domain';
import { StoreUnavailable, WrongExpectedRevision, type EventStore } from '../event-store';
import type { CommandRunner } from './command-runner';
import { counted, newContext, one, RunnerBench } from './spec-support/runner-bench';

let bench: RunnerBench;
beforeEach(() => {
  bench = new RunnerBench();
});

describe('conflicts, lost answers and repeats', () => {
  it('decides again on what another process wrote meanwhile', async () => {
    const other = bench.runner();
    const runner = bench.runner();
    let seen: number[] = [];
    await runner.load(one);
    let intruded = false;
    const between: Partial<EventStore> = {
      append: async (...args) => {
        if (!intruded) {
          intruded = true;
          await other.execute(newContext(), one, () => record(counted(10)));
        }
        return bench.store.append(...args);
      },
    };
    await bench.runner(between).execute(newContext(), one, (state) => {
      seen = [...seen, state.total];
      return record(counted(1));
    });
    expect(seen).toEqual([0, 10]);
    expect((await runner.load(one)).state.total).toBe(11);
  });

  it('gives up with a conflict after three repeats', async () => {
    const append = jest.fn(() => Promise.reject(new WrongExpectedRevision('counter-one', 0)));
    const decide = jest.fn(() => record(counted(1)));
    await expect(bench.runner({ append }).execute(newContext(), one, decide)).rejects.toEqual(
      new DomainError('conflict'),
    );
    expect(decide).toHaveBeenCalledTimes(4);
  });

  it('makes one event of an append whose answer was lost', async () => {
    let lost = 0;
    const losing: Partial<EventStore> = {
      append: async (...args) => {
        const result = await bench.store.append(...args);
        if (lost++ < 2) throw new StoreUnavailable('the answer was lost');
        return result;
      },
    };
    const context = newContext();
    await bench.runner(losing).execute(context, one, () => record(counted(1)));
    expect(await bench.logged()).toHaveLength(1);
    expect(context.written.last).toBe(1);
    expect(bench.waits).toEqual([50, 200]);
  });

  it('says so when the outcome stays unknown, and reads the truth afterwards', async () => {
    let down = true;
    const runner = bench.runner({
      append: async (...args) => {
        await bench.store.append(...args);
        if (down) throw new StoreUnavailable('the answer was lost');
        return { revision: 0, position: 1 };
      },
    });
    await expect(runner.execute(newContext(), one, () => record(counted(5)))).rejects.toThrow(
      StoreUnavailable,
    );
    expect(bench.waits).toEqual([50, 200, 800]);
    down = false;
    expect(await runner.load(one)).toMatchObject({ state: { total: 5, folded: 1 }, revision: 0 });
  });

  it('answers a repeated command as the first time, on the state that it saw then', async () => {
    const id = randomUUID();
    const command = (runner: CommandRunner) =>
      runner.execute(newContext(id), one, (state) => answer(state.total, counted(1)), { step: 'count' });
    await bench.runner().execute(newContext(), one, () => record(counted(7)));
    expect(await command(bench.runner())).toBe(7);
    await bench.runner().execute(newContext(), one, () => record(counted(100)));
    expect(await command(bench.runner())).toBe(7);
    expect(await bench.logged()).toHaveLength(3);
  });

  it('keeps the state of the log, not of what a repeat decided anew', async () => {
    const id = randomUUID();
    // A secret: another one at each try.
    const command = (runner: CommandRunner, secret: number, repeated = false) =>
      runner.execute({ ...newContext(id), repeated }, one, () => record(counted(secret)));
    await command(bench.runner(), 5);
    const runner = bench.runner();
    await command(runner, 9, true);
    expect((await runner.load(one)).state.total).toBe(5);
    expect(await bench.logged()).toHaveLength(1);
  });

  it('writes nothing twice at another revision, where a store would not notice', async () => {
    const ids = new Set<string>();
    const forgetful: Partial<EventStore> = {
      // Knows a repeat by its revision alone, as EventStoreDB does: ids that come again are new ones to it.
      append: (stream, events, options) =>
        bench.store.append(
          stream,
          events.map((event) => (ids.has(event.id) ? { ...event, id: randomUUID() } : event)),
          options,
        ),
    };
    const context = newContext();
    const runner = bench.runner(forgetful);
    await runner.execute(context, one, () => record(counted(1)));
    ids.add((await bench.store.readStream('counter-one'))[0]?.id ?? '');
    await runner.execute(newContext(), one, () => record(counted(10)));
    await runner
      .execute({ ...context, repeated: true }, one, () => record(counted(1)))
      .catch(() => undefined);
    expect((await bench.runner().load(one)).state.total).toBe(11);
  });

  it('takes two steps of one command on one stream for two', async () => {
    const runner = bench.runner();
    const context = newContext();
    await runner.execute(context, one, () => record(counted(1)), { step: 'first' });
    await runner.execute(context, one, () => record(counted(1)), { step: 'second' });
    expect(await bench.logged()).toHaveLength(2);
  });
});
