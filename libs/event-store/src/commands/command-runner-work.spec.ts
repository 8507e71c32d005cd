import { randomUUID } from 'node:crypto';
import { answer, DomainError, record, refuse } from '@sallyport/domain';
import { counted, newContext, one, RunnerBench, type Counter } from './spec-support/runner-bench';

let bench: RunnerBench;
beforeEach(() => {
  bench = new RunnerBench();
});

describe('withWork', () => {
  it('decides with the result of the work', async () => {
    const work = jest.fn(async (state: Counter) => state.total + 1);
    const reply = await bench
      .runner()
      .withWork(newContext(), one, work, (state, done) => answer([state.total, done], counted(done)));
    expect(reply).toEqual([0, 1]);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('works again when the stream moved meanwhile, even if nothing is then recorded', async () => {
    const runner = bench.runner();
    const worked: number[] = [];
    const work = async (state: Counter) => {
      worked.push(state.total);
      if (worked.length === 1) await runner.execute(newContext(), one, () => record(counted(3)));
      return state.total;
    };
    const refused = runner.withWork(newContext(), one, work, (state) =>
      refuse('forbidden', { total: state.total }),
    );
    await expect(refused).rejects.toMatchObject({ code: 'forbidden', details: { total: 3 } });
    expect(worked).toEqual([0, 3]);
  });

  it('does not keep others of the stream waiting', async () => {
    const runner = bench.runner();
    let finish = (): void => undefined;
    const gate = new Promise<void>((resolve) => (finish = resolve));
    const slow = runner.withWork(
      newContext(),
      one,
      () => gate,
      () => record(counted(1)),
    );
    await runner.execute(newContext(), one, () => record(counted(10)));
    finish();
    await slow;
    expect((await runner.load(one)).state.total).toBe(11);
  });

  it('gives up with a conflict when the stream never rests', async () => {
    const runner = bench.runner();
    const work = () => runner.execute(newContext(), one, () => record(counted(1)));
    const restless = runner.withWork(newContext(), one, work, () => record(counted(100)));
    await expect(restless).rejects.toEqual(new DomainError('conflict'));
    expect((await runner.load(one)).state.total).toBe(4);
  });

  it('answers a repeated command as the first time', async () => {
    const id = randomUUID();
    const command = () =>
      bench.runner().withWork(
        newContext(id),
        one,
        async () => 5,
        (state, by) => answer(state.total, counted(by)),
      );
    expect(await command()).toBe(0);
    expect(await command()).toBe(0);
    expect(await bench.logged()).toHaveLength(1);
  });
});
