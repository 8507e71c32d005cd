import { add, patch, patchWhere, put, remove, removeWhere } from '../kernel/define-projection';
import type { Query, ReadModelStore } from '../kernel/read-model-store';
import { pet, pets, petWriter, writesOf, type Pet } from './pets';

/** Writes to a store in which the pets are active and empty. */
export function writesContract(current: () => ReadModelStore): void {
  describe('writes', () => {
    let store: ReadModelStore;
    beforeEach(() => (store = current()));
    const write = petWriter(current);
    const all = async () => store.find(pets(), { where: {} });
    const ids = async (query: Query<Pet>) => (await store.find(pets(), query)).map(({ id }) => id);

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
}
