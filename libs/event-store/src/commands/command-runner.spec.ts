import { answer, DomainError, nothing, record, refuse } from '@sallyport/domain';
import {
  counted,
  newContext,
  one,
  organizationId,
  RunnerBench,
  userId,
  type CounterEvent,
} from './spec-support/runner-bench';

let bench: RunnerBench;
beforeEach(() => {
  bench = new RunnerBench();
});

describe('execute', () => {
  it('appends what was decided, answers with the reply and notes the position', async () => {
    const context = newContext();
    const reply = await bench
      .runner()
      .execute(context, one, (state, revision) =>
        answer({ before: state.total, revision }, counted(2), counted(3)),
      );
    expect(reply).toEqual({ before: 0, revision: -1 });
    expect(context.written.last).toBe(2);
    expect((await bench.logged()).map(({ stream, type }) => [stream, type])).toEqual([
      ['counter-one', 'Counted'],
      ['counter-one', 'Counted'],
    ]);
  });

  it('says of each event who caused it, why and when', async () => {
    const context = { ...newContext(), sessionId: organizationId };
    await bench.runner().execute(context, one, () => record(counted(1)));
    const [event] = await bench.logged();
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

  it('knows afterwards what a reader of the log finds', async () => {
    const runner = bench.runner();
    const named: CounterEvent = { type: 'Named', data: { name: 'Ana' } };
    await runner.execute(newContext(), one, () => record(counted(2), named));
    await runner.execute(newContext(), one, () => record(counted(3)));
    const { state, revision } = await runner.load(one);
    expect({ state, revision }).toEqual({ state: { total: 5, folded: 3 }, revision: 2 });
    expect(await bench.runner().load(one)).toMatchObject({ state, revision });
  });

  it('appends nothing when nothing was decided', async () => {
    const context = newContext();
    await bench
      .runner({ append: () => Promise.reject(new Error('appended')) })
      .execute(context, one, () => nothing);
    expect(context.written.last).toBe(0);
  });

  it('records the events of a refusal, then refuses with its details', async () => {
    const context = newContext();
    const refused = bench
      .runner()
      .execute(context, one, () => refuse('invalid_code', { attemptsLeft: 4 }, counted(1)));
    await expect(refused).rejects.toEqual(new DomainError('invalid_code', { attemptsLeft: 4 }));
    await expect(refused).rejects.toMatchObject({ details: { attemptsLeft: 4 } });
    expect(await bench.logged()).toHaveLength(1);
    expect(context.written.last).toBe(1);
  });

  it('runs a burst on one stream without a conflict', async () => {
    const append = jest.fn(bench.store.append.bind(bench.store));
    const runner = bench.runner({ append });
    const add = () => runner.execute(newContext(), one, (state) => answer(state.total, counted(1)));
    const replies = await Promise.all(Array.from({ length: 100 }, add));
    expect(replies).toEqual(Array.from({ length: 100 }, (_, index) => index));
    expect(append).toHaveBeenCalledTimes(100);
  });

  it('goes on after a task of the same stream failed', async () => {
    const runner = bench.runner();
    const broken = runner.execute(newContext(), one, () => {
      throw new Error('broken rule');
    });
    const next = runner.execute(newContext(), one, () => answer('done', counted(1)));
    await expect(broken).rejects.toThrow('broken rule');
    await expect(next).resolves.toBe('done');
  });

  it('needs a user for personal fields', async () => {
    const { userId: _, ...context } = newContext();
    const named = bench
      .runner()
      .execute(context, one, () => record<CounterEvent>({ type: 'Named', data: { name: 'Ana' } }));
    await expect(named).rejects.toThrow('Named has personal fields and tells of no user');
  });

  it('rejects a user whose key was destroyed', async () => {
    await bench.keys.destroy(userId);
    const named = bench
      .runner()
      .execute(newContext(), one, () => record<CounterEvent>({ type: 'Named', data: { name: 'Ana' } }));
    await expect(named).rejects.toEqual(new DomainError('user_not_found'));
    expect(await bench.logged()).toEqual([]);
  });
});
