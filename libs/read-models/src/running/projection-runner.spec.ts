import { ERASED } from '@sallyport/domain';
import { ana, userRegistered, userRenamed, userRoleChanged } from '@sallyport/testing';
import { ProjectionRunner } from './projection-runner';
import { A_SECOND, names, Projecting, roles } from './spec-support/projecting';
import { until } from './spec-support/until';

let on: Projecting;
beforeEach(() => (on = new Projecting()));
afterEach(() => on.stop());

describe('following the log', () => {
  it('projects what is there and what comes', async () => {
    await on.toAna(userRegistered());
    const runner = await on.start([names(), roles]);
    expect(await runner.waitFor('names', 1, A_SECOND)).toBe(true);
    expect(await on.nameOf(ana)).toBe('Ana');
    await on.toAna(userRenamed());
    expect(await runner.waitFor('names', 2, A_SECOND)).toBe(true);
    expect(await on.nameOf(ana)).toBe('Ana Sousa');
  });

  it('takes an event that is delivered again no second time', async () => {
    const { store } = on.log;
    await on.toAna(userRegistered(), userRenamed());
    const apply = jest.spyOn(on.readModels, 'apply');
    const stored = await store.readAll({ after: 0, limit: 2 });
    jest.spyOn(store, 'subscribe').mockImplementation(async function* () {
      for (const event of [...stored, ...stored]) yield { kind: 'event' as const, event };
      yield { kind: 'caught-up' as const, position: 2 };
      await new Promise(() => undefined);
    });
    const runner = new ProjectionRunner({
      store,
      decoder: on.log.codec,
      readModels: on.readModels,
      projections: [names()],
      timers: on.timers,
      onError: () => undefined,
    });
    await runner.start();
    expect(await runner.waitFor('names', 2, A_SECOND)).toBe(true);
    const positions = apply.mock.calls.flatMap(([batches]) =>
      batches.flatMap(({ writes }) => writes.map(({ position }) => position)),
    );
    expect(positions).toEqual([1, 2]);
  });

  it('is at the end of the log also when it names none of the events there', async () => {
    const runner = await on.start([names()]);
    await on.toAna(userRegistered(), userRoleChanged());
    expect(await runner.waitFor('names', 2, A_SECOND)).toBe(true);
    expect(await on.readModels.checkpoint(names())).toBe(2);
  });

  it('goes on from its checkpoints after a restart, each projection from its own', async () => {
    await on.toAna(userRegistered());
    const first = await on.start([names()]);
    await first.waitFor('names', 1, A_SECOND);
    await first.stop();
    await on.toAna(userRenamed());
    const apply = jest.spyOn(on.readModels, 'apply');
    const second = await on.start([names(), roles]);
    expect(await second.waitFor('names', 2, A_SECOND)).toBe(true);
    expect(await second.waitFor('roles', 2, A_SECOND)).toBe(true);
    expect(await on.nameOf(ana)).toBe('Ana Sousa');
    expect(await on.roleOf(ana)).toBe('member');
    expect(apply).toHaveBeenCalledTimes(1);
  });

  it('opens personal fields, and takes those of erased users', async () => {
    await on.toAna(userRegistered());
    await on.log.keys.destroy(ana);
    const runner = await on.start([names()]);
    expect(await runner.waitFor('names', 1, A_SECOND)).toBe(true);
    expect(await on.nameOf(ana)).toBe(ERASED);
  });
});

describe('waiting', () => {
  it('is over at once for what is there', async () => {
    const runner = await on.start([names()]);
    expect(await runner.waitFor('names', 0, 0)).toBe(true);
    expect(on.timers.sleeps).toEqual([]);
  });

  it('ends in vain when time is up', async () => {
    const runner = await on.start([names()]);
    const waited = runner.waitFor('names', 1, A_SECOND);
    await until(() => on.timers.isSleeping(A_SECOND));
    on.timers.pass(A_SECOND);
    expect(await waited).toBe(false);
  });

  it('holds while projections are paused, and is over when they go on', async () => {
    const runner = await on.start([names()]);
    const other = await on.start([roles]);
    runner.pause();
    await on.toAna(userRegistered());
    let arrived = false;
    const waited = runner.waitFor('names', 1, A_SECOND).then((inTime) => (arrived = inTime));
    // Time enough for one that is not paused.
    expect(await other.waitFor('roles', 1, A_SECOND)).toBe(true);
    expect(arrived).toBe(false);
    expect(await on.nameOf(ana)).toBeUndefined();
    runner.resume();
    expect(await waited).toBe(true);
    expect(await on.nameOf(ana)).toBe('Ana');
  });

  it('wakes each of many as soon as its own position is reached', async () => {
    const runner = await on.start([names()]);
    const waits = [3, 1, 2].map((position) => runner.waitFor('names', position, A_SECOND));
    await on.toAna(userRegistered(), userRenamed(), userRenamed({ name: 'A.' }));
    expect(await Promise.all(waits)).toEqual([true, true, true]);
  });
});

describe('a new version', () => {
  it('is built beside the old one, which serves until then', async () => {
    await on.toAna(userRegistered());
    const old = await on.start([names(1), roles]);
    await old.waitFor('names', 1, A_SECOND);
    await old.stop();

    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const apply = on.readModels.apply.bind(on.readModels);
    on.readModels.apply = async (batches, checkpoint) => {
      if (batches.some(({ projection }) => projection.version === 2)) await held;
      return apply(batches, checkpoint);
    };
    const runner = await on.start([names(2), roles]);
    await on.toAna(userRoleChanged());
    expect(await runner.waitFor('roles', 2, A_SECOND)).toBe(true);
    expect(await on.readModels.activeVersion('names')).toBe(1);
    expect(await on.nameOf(ana)).toBe('Ana');

    release();
    expect(await runner.waitFor('names', 2, A_SECOND)).toBe(true);
    expect(await on.readModels.activeVersion('names')).toBe(2);
    expect(await on.nameOf(ana)).toBe('Ana, version 2');
    await on.toAna(userRenamed());
    expect(await runner.waitFor('names', 3, A_SECOND)).toBe(true);
    expect(await on.nameOf(ana)).toBe('Ana Sousa');
  });
});

it('stops when told, in the middle of a pause too', async () => {
  const runner = await on.start([names()]);
  runner.pause();
  await on.toAna(userRegistered());
  await runner.stop();
  await on.toAna(userRenamed());
  expect(await on.nameOf(ana)).not.toBe('Ana Sousa');
});
