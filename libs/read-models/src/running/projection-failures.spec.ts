import { ana, bob, userRegistered, userRenamed, userRoleChanged } from '@sallyport/testing';
import { A_SECOND, anasStream, names, Projecting, roles } from './spec-support/projecting';
import { until } from './spec-support/until';

let on: Projecting;
beforeEach(() => (on = new Projecting()));
afterEach(() => on.stop());

describe('what goes wrong', () => {
  it('parks an event that one projection cannot take, and goes on', async () => {
    const runner = await on.start([names(), roles]);
    await on.toAna(userRegistered(), userRenamed({ name: 'poison' }), userRoleChanged());
    await on.toAna(userRenamed({ name: 'A.' }));
    expect(await runner.waitFor('names', 4, A_SECOND)).toBe(true);
    expect(await on.nameOf(ana)).toBe('A.');
    expect(await on.roleOf(ana)).toBe('administrator');
    expect(await on.readModels.parked()).toEqual([{ projection: 'names', position: 2, error: 'TypeError' }]);
    expect(on.errors).toEqual([
      { message: 'an event was parked', facts: { projection: 'names', position: 2, error: 'TypeError' } },
    ]);
  });

  it('parks an event whose documents the store refuses, and goes on', async () => {
    const apply = on.readModels.apply.bind(on.readModels);
    on.readModels.apply = async (batches, checkpoint) => {
      if (batches.some(({ writes }) => JSON.stringify(writes).includes('too big')))
        throw new RangeError('too big');
      return apply(batches, checkpoint);
    };
    const runner = await on.start([names(), roles]);
    await on.toAna(userRegistered(), userRenamed({ name: 'too big' }), userRoleChanged());
    expect(await runner.waitFor('names', 3, A_SECOND)).toBe(true);
    expect(await runner.waitFor('roles', 3, A_SECOND)).toBe(true);
    expect(await on.nameOf(ana)).toBe('Ana');
    expect(await on.roleOf(ana)).toBe('administrator');
    expect(await on.readModels.parked()).toEqual([{ projection: 'names', position: 2, error: 'RangeError' }]);
  });

  it('parks an event that was tampered with, for each projection that names it, and goes on', async () => {
    await on.toAna(userRegistered());
    const [stored] = await on.log.store.readStream(anasStream);
    const moved = { ...(stored as NonNullable<typeof stored>), id: 'another', type: 'UserRenamed' };
    await on.log.store.append(`user-${bob}`, [moved], { expected: 'no-stream' });
    await on.toAna(userRenamed());
    const runner = await on.start([names(), roles]);
    expect(await runner.waitFor('names', 3, A_SECOND)).toBe(true);
    expect(await on.nameOf(ana)).toBe('Ana Sousa');
    expect(await on.readModels.parked()).toEqual(
      ['names', 'roles'].map((projection) => ({ projection, position: 2, error: 'UnreadableField' })),
    );
  });

  it('waits for a store that fails, parks nothing, and loses nothing', async () => {
    const { apply, park } = on.readModels;
    const away = async (): Promise<never> => {
      throw new Error('the store is away');
    };
    Object.assign(on.readModels, { apply: away, park: away });
    const runner = await on.start([names()]);
    await on.toAna(userRegistered());
    await until(() => on.timers.isSleeping(1_000));
    expect(on.errors[0]?.message).toBe('projections wait for their store');
    Object.assign(on.readModels, { apply, park });
    on.timers.pass(1_000);
    expect(await runner.waitFor('names', 1, 9 * A_SECOND)).toBe(true);
    expect(await on.nameOf(ana)).toBe('Ana');
    expect(await on.readModels.parked()).toEqual([]);
  });

  it('waits for keys that cannot be had, and parks nothing', async () => {
    await on.toAna(userRegistered());
    const find = jest.spyOn(on.log.keys, 'find').mockRejectedValueOnce(new Error('the keys are away'));
    const runner = await on.start([names()]);
    await until(() => on.timers.isSleeping(1_000));
    find.mockRestore();
    on.timers.pass(1_000);
    expect(await runner.waitFor('names', 1, 9 * A_SECOND)).toBe(true);
    expect(await on.nameOf(ana)).toBe('Ana');
    expect(await on.readModels.parked()).toEqual([]);
  });
});
