import { SystemTimers } from '@sallyport/adapters/system';
import { until } from '@sallyport/testing';
import { PolledProjections } from './polled-projections';

const PATIENCE = 60_000;

/** A store whose projections stand where the spec says. */
function storeAt(positions: Record<string, number>) {
  const store = {
    positions,
    looks: 0,
    async servedPosition(name: string) {
      store.looks++;
      return store.positions[name] ?? 0;
    },
  };
  return store;
}

it('is there as soon as another process has brought the projection there', async () => {
  const store = storeAt({ users: 5 });
  const projections = new PolledProjections(store, new SystemTimers());
  expect(await projections.waitFor('users', 5, PATIENCE)).toBe(true);
  const waiting = projections.waitFor('users', 9, PATIENCE);
  await until(() => store.looks > 3);
  store.positions = { users: 9 };
  expect(await waiting).toBe(true);
});

it('gives up in the end', async () => {
  const projections = new PolledProjections(storeAt({ users: 5 }), new SystemTimers());
  expect(await projections.waitFor('users', 6, 30)).toBe(false);
  expect(await projections.waitFor('devices', 1, 0)).toBe(false);
});

it('does not look for a place where the projection has been', async () => {
  const store = storeAt({ users: 5 });
  const projections = new PolledProjections(store, new SystemTimers());
  await projections.waitFor('users', 4, PATIENCE);
  const { looks } = store;
  expect(await projections.waitFor('users', 5, PATIENCE)).toBe(true);
  expect(store.looks).toBe(looks);
});

it('asks once for all who wait', async () => {
  let answer = (_: number): void => undefined;
  let looks = 0;
  const servedPosition = () => {
    looks++;
    return new Promise<number>((resolve) => (answer = resolve));
  };
  const projections = new PolledProjections({ servedPosition }, new SystemTimers());
  const all = Promise.all([1, 2, 3].map((position) => projections.waitFor('users', position, PATIENCE)));
  expect(looks).toBe(1);
  answer(3);
  expect(await all).toEqual([true, true, true]);
});

it('says so when nobody can tell', async () => {
  const servedPosition = () => Promise.reject(new Error('away'));
  const projections = new PolledProjections({ servedPosition }, new SystemTimers());
  await expect(projections.waitFor('users', 1, PATIENCE)).rejects.toThrow('away');
});
