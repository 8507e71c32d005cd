import { answer, DomainError, record, refuse, streamOf } from '@sallyport/domain';
import { appendTo } from './append';
import { counted, newContext, one, RunnerBench } from './spec-support/runner-bench';

const other = streamOf(one.aggregate, 'other');

let bench: RunnerBench;
beforeEach(() => {
  bench = new RunnerBench();
});

describe('commit', () => {
  it('runs each rule on its stream in order, and gives the replies', async () => {
    const replies = await bench
      .runner()
      .commit(newContext(), [
        appendTo(one, () => answer('first', counted(1))),
        appendTo(other, (state) => answer(state.total, counted(2))),
      ]);
    expect(replies).toEqual(['first', 0]);
    expect((await bench.logged()).map(({ stream }) => stream)).toEqual(['counter-one', 'counter-other']);
  });

  it('shows a rule what an earlier one recorded', async () => {
    const replies = await bench
      .runner()
      .commit(newContext(), [
        appendTo(one, () => record(counted(5)), 'first'),
        appendTo(one, (state, revision) => answer([state.total, revision]), 'second'),
      ]);
    expect(replies).toEqual([undefined, [5, 0]]);
  });

  it('records nothing after a refusal', async () => {
    const committed = bench
      .runner()
      .commit(newContext(), [
        appendTo(one, () => record(counted(1))),
        appendTo(one, () => refuse('forbidden'), 'refused'),
        appendTo(other, () => record(counted(1))),
      ]);
    await expect(committed).rejects.toEqual(new DomainError('forbidden'));
    expect((await bench.logged()).map(({ stream }) => stream)).toEqual(['counter-one']);
  });

  it('is idempotent when its command is repeated', async () => {
    const context = newContext();
    const appends = [
      appendTo(one, () => record(counted(1)), 'first'),
      appendTo(one, () => record(counted(2)), 'second'),
      appendTo(other, () => record(counted(3))),
    ];
    await bench.runner().commit(context, appends);
    await bench.runner().commit({ ...context, repeated: true }, appends);
    expect(await bench.logged()).toHaveLength(3);
  });
});
