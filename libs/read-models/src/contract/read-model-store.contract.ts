import { add, patch, patchWhere, put, remove, removeWhere } from '../kernel/define-projection';
import type { Write } from '../kernel/projection';
import type { ReadModelStore } from '../kernel/read-model-store';
import { others, pet, pets, writesOf, type Pet } from './pets';
import { queriesContract } from './queries.contract';

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

    let position = 0;
    beforeEach(() => (position = 0));
    /** Each write as if an event of its own had made it. */
    const write = async (...writes: Write<Pet>[]) => {
      const positioned = writes.map((one) => ({ position: ++position, writes: writesOf(one) }));
      await store.apply([{ projection: pets(), writes: positioned }], position);
    };
    const all = async () => store.find(pets(), { where: {} });
    const ids = async (query: Parameters<typeof store.find<Pet>>[1]) =>
      (await store.find(pets(), query)).map(({ id }) => id);

    describe('writes', () => {
      it('puts, and replaces all of what was there', async () => {
        await write(put('a', pet()));
        await write(put('a', pet({ name: 'Mia' })));
        expect(await all()).toEqual([{ id: 'a', ...pet({ name: 'Mia' }) }]);
      });

      it('keeps the fields that a put says', async () => {
        await write(
          put('a', pet({ born: 2019, name: 'Tom' })),
          put('a', pet({ born: 2024, name: 'Mia' }), ['born']),
        );
        await write(put('b', pet({ born: 2024 }), ['born']));
        expect(await all()).toEqual([
          { id: 'a', ...pet({ born: 2019, name: 'Mia' }) },
          { id: 'b', ...pet({ born: 2024 }) },
        ]);
      });

      it('adds to numbers, of what is there and of what is not', async () => {
        await write(put('a', pet({ born: 2019 })));
        await write(add('a', pet(), { born: 2 }), add('b', pet({ born: 0 }), { born: 3 }));
        await write(add('b', pet(), { born: 4 }));
        expect(await all()).toEqual([
          { id: 'a', ...pet({ born: 2021 }) },
          { id: 'b', ...pet({ born: 7 }) },
        ]);
      });

      it('adds once what comes again', async () => {
        const batch = [1, 2, 3].map((at) => ({
          position: at,
          writes: writesOf(add('a', pet({ born: 0 }), { born: at })),
        }));
        await store.apply([{ projection: pets(), writes: batch.slice(0, 2) }], 2);
        await store.apply([{ projection: pets(), writes: batch }], 3);
        await store.apply([{ projection: pets(), writes: batch }], 3);
        expect(await all()).toEqual([{ id: 'a', ...pet({ born: 6 }) }]);
      });

      it('patches some fields, and is quiet about what is not there', async () => {
        await write(put('a', pet()));
        await write(patch('a', { chipped: true, vet: 'Dr. Silva' }), patch('nobody', { chipped: true }));
        expect(await all()).toEqual([{ id: 'a', ...pet({ chipped: true, vet: 'Dr. Silva' }) }]);
      });

      it('patches all that match, apart from one', async () => {
        await write(
          put('a', pet()),
          put('b', pet()),
          put('c', pet({ chipped: true, vet: 'old' })),
          put('d', pet({ owner: 'bob' })),
        );
        await write(patchWhere({ owner: 'ana', chipped: false }, { vet: 'new' }, 'b'));
        expect((await all()).map(({ vet }) => vet)).toEqual(['new', null, 'old', null]);
      });

      it('removes one, and all that match', async () => {
        await write(
          put('a', pet()),
          put('b', pet()),
          put('c', pet({ kind: 'dog' })),
          put('d', pet({ owner: 'bob' })),
        );
        await write(remove('a'), remove('nobody'));
        expect(await ids({ where: {} })).toEqual(['b', 'c', 'd']);
        await write(removeWhere({ owner: 'ana' }));
        expect(await ids({ where: {} })).toEqual(['d']);
      });

      it('sees in each write what those before it did, in one batch', async () => {
        await write(
          put('a', pet()),
          patchWhere({ owner: 'ana' }, { owner: 'bob' }),
          patchWhere({ owner: 'ana' }, { name: 'not this one' }),
          patch('a', { chipped: true }),
          put('b', pet()),
          removeWhere({ kind: 'dog' }),
          remove('b'),
          patch('b', { name: 'gone' }),
        );
        expect(await all()).toEqual([{ id: 'a', ...pet({ owner: 'bob', chipped: true }) }]);
      });

      it('refuses to look through all documents for a match', async () => {
        await expect(write(patchWhere({ name: 'Tom' }, { vet: 'x' }))).rejects.toThrow('no index');
        await expect(write(removeWhere({ vet: 'x' }))).rejects.toThrow('no index');
      });

      it('keeps any text, nested values and null', async () => {
        const name = `"'\\ \u0000 é 🐈 ${'x'.repeat(50_000)}`;
        const odd = { ...pet({ name, vet: null }), nested: { list: [1, null, { deep: true }] } };
        await write(put('id \' " %', odd));
        expect(await store.findById(pets(), ['id \' " %'])).toEqual([{ id: 'id \' " %', ...odd }]);
      });
    });

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
