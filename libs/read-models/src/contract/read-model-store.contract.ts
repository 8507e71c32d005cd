import { patch, patchWhere, put, remove } from '../kernel/define-projection';
import type { ReadModelStore } from '../kernel/read-model-store';
import { others, pet, pets, petWriter, writesOf } from './pets';
import { queriesContract } from './queries.contract';
import { writesContract } from './writes.contract';

export interface ReadModelStoreUnderTest {
  readonly store: ReadModelStore;
  /** The same documents, as after a restart; left out by stores that do not outlive the process. */
  readonly reopen?: () => Promise<ReadModelStore>;
  readonly dispose: () => Promise<void>;
}

/** What every store of read models does. `make` gives an empty one for each test. */
export function readModelStoreContract(name: string, make: () => Promise<ReadModelStoreUnderTest>): void {
  describe(name, () => {
    let under: ReadModelStoreUnderTest;
    let store: ReadModelStore;

    beforeEach(async () => {
      under = await make();
      store = under.store;
      await store.prepare(pets());
      await store.activate(pets());
    });
    afterEach(() => under.dispose());

    const write = petWriter(() => store);
    const all = async () => store.find(pets(), { where: {} });

    writesContract(() => store);

    describe('checkpoints', () => {
      it('stands at 0, and then where the last batch put it', async () => {
        expect(await store.checkpoint(pets())).toBe(0);
        await store.apply([{ projection: pets(), writes: [] }], 7);
        expect(await store.checkpoint(pets())).toBe(7);
        expect(await store.servedPosition('pets')).toBe(7);
      });

      it('makes repeated delivery without effect, of a whole batch and of a part', async () => {
        const first = [
          { position: 1, writes: writesOf(put('a', pet())) },
          { position: 2, writes: writesOf(put('b', pet()), patch('a', { chipped: true })) },
        ];
        const second = [
          { position: 3, writes: writesOf(remove('b')) },
          { position: 4, writes: writesOf(patch('a', { chipped: false })) },
        ];
        await store.apply([{ projection: pets(), writes: first }], 2);
        await store.apply([{ projection: pets(), writes: second }], 4);
        const clean = await all();
        expect(clean).toEqual([{ id: 'a', ...pet() }]);
        await store.apply([{ projection: pets(), writes: first }], 2);
        await store.apply([{ projection: pets(), writes: [...first, ...second] }], 4);
        expect(await all()).toEqual(clean);
        expect(await store.checkpoint(pets())).toBe(4);
      });

      it('moves those of many projections at once, each from its own place', async () => {
        await store.prepare(others);
        await store.activate(others);
        await write(put('a', pet()), put('b', pet()));
        const writes = [
          { position: 1, writes: writesOf(put('a', pet({ name: 'again' }))) },
          { position: 3, writes: writesOf(put('c', pet())) },
        ];
        await store.apply(
          [pets(), others].map((projection) => ({ projection, writes })),
          5,
        );
        expect((await all()).map(({ name }) => name)).toEqual(['Tom', 'Tom', 'Tom']);
        expect((await store.find(others, { where: {} })).map(({ name }) => name)).toEqual(['again', 'Tom']);
        expect(await store.checkpoint(pets())).toBe(5);
        expect(await store.checkpoint(others)).toBe(5);
      });

      it('stays where it was when a batch fails, and the batch can be given again', async () => {
        await write(put('a', pet()));
        const good = [
          { position: 2, writes: writesOf(patchWhere({ owner: 'bob' }, { vet: 'too early' })) },
          { position: 3, writes: writesOf(patch('a', { owner: 'bob' })) },
        ];
        const bad = { position: 4, writes: writesOf(patchWhere({ name: 'Tom' }, {})) };
        await expect(store.apply([{ projection: pets(), writes: [...good, bad] }], 4)).rejects.toThrow();
        expect(await store.checkpoint(pets())).toBe(1);
        await store.apply([{ projection: pets(), writes: good }], 4);
        expect(await all()).toEqual([{ id: 'a', ...pet({ owner: 'bob' }) }]);
      });
    });

    queriesContract(() => store);

    describe('versions', () => {
      it('serves nothing before one was activated', async () => {
        await store.prepare(others);
        await store.apply(
          [{ projection: others, writes: [{ position: 1, writes: writesOf(put('a', pet())) }] }],
          1,
        );
        expect(await store.activeVersion('other-pets')).toBeUndefined();
        expect(await store.find(others, { where: {} })).toEqual([]);
        expect(await store.count(others, {})).toBe(0);
        expect(await store.servedPosition('other-pets')).toBe(0);
      });

      it('serves the old one while the new one is made, and then the new one alone', async () => {
        await write(put('a', pet()));
        await store.prepare(pets(2));
        await store.prepare(pets(2));
        await store.apply(
          [
            {
              projection: pets(2),
              writes: [{ position: 1, writes: writesOf(put('a', pet({ name: 'new' }))) }],
            },
          ],
          9,
        );
        expect((await store.find(pets(2), { where: {} })).map(({ name }) => name)).toEqual(['Tom']);
        expect(await store.servedPosition('pets')).toBe(1);
        await store.activate(pets(2));
        expect(await store.activeVersion('pets')).toBe(2);
        expect((await store.find(pets(2), { where: {} })).map(({ name }) => name)).toEqual(['new']);
        expect(await store.servedPosition('pets')).toBe(9);
        // Dropped: made again, it begins at the beginning.
        await store.prepare(pets(1));
        expect(await store.checkpoint(pets(1))).toBe(0);
      });
    });

    it('notes parked events, each once', async () => {
      expect(await store.parked()).toEqual([]);
      await store.park(pets(), 3, 'TypeError');
      await store.park(pets(), 3, 'TypeError');
      expect(await store.parked()).toEqual([{ projection: 'pets', position: 3, error: 'TypeError' }]);
    });

    it('has everything after a restart', async () => {
      if (!under.reopen) return;
      await write(put('a', pet()));
      await store.park(pets(), 1, 'why');
      const reopened = await under.reopen();
      expect(await reopened.findById(pets(), ['a'])).toEqual([{ id: 'a', ...pet() }]);
      expect(await reopened.activeVersion('pets')).toBe(1);
      expect(await reopened.servedPosition('pets')).toBe(1);
      expect(await reopened.parked()).toHaveLength(1);
    });
  });
}
