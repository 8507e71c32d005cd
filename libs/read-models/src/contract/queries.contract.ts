import { put } from '../kernel/define-projection';
import type { Query, ReadModelStore } from '../kernel/read-model-store';
import { pet, pets, writesOf, type Pet } from './pets';

/** Queries of a store in which the pets are active and empty. */
export function queriesContract(current: () => ReadModelStore): void {
  describe('queries', () => {
    let store: ReadModelStore;
    const ids = async (query: Query<Pet>) => (await store.find(pets(), query)).map(({ id }) => id);

    beforeEach(async () => {
      store = current();
      const writes = writesOf(
        put('a', pet({ born: 2018, chipped: true })),
        put('b', pet({ born: 2019, kind: 'dog' })),
        put('c', pet({ born: 2020, vet: 'Dr. Silva' })),
        put('d', pet({ born: 2020 })),
        put('e', pet({ owner: 'bob', born: 2021 })),
      );
      await store.apply([{ projection: pets(), writes: [{ position: 1, writes }] }], 1);
    });

    it('finds by equality of texts, numbers, truth and null, and by any of a list', async () => {
      expect(await ids({ where: { owner: 'ana' } })).toEqual(['a', 'b', 'c', 'd']);
      expect(await ids({ where: { owner: 'ana', born: 2020 } })).toEqual(['c', 'd']);
      expect(await ids({ where: { chipped: true } })).toEqual(['a']);
      expect(await ids({ where: { owner: 'ana', chipped: false, kind: 'cat' } })).toEqual(['c', 'd']);
      expect(await ids({ where: { born: 2020, vet: null } })).toEqual(['d']);
      expect(await ids({ where: { owner: ['bob', 'eve'] } })).toEqual(['e']);
      expect(await ids({ where: { owner: [] } })).toEqual([]);
      expect(await ids({ where: { owner: 'nobody' } })).toEqual([]);
    });

    it('finds within a range, from its lower bound up to before its upper one', async () => {
      expect(await ids({ where: {}, range: { field: 'born', from: 2019, to: 2020 } })).toEqual(['b']);
      expect(await ids({ where: { owner: 'ana' }, range: { field: 'born', from: 2020 } })).toEqual([
        'c',
        'd',
      ]);
      expect(await ids({ where: {}, range: { field: 'born', to: 2019 } })).toEqual(['a']);
    });

    it('sorts, ties by id in the same direction, and limits', async () => {
      const sort = { field: 'born', direction: 'descending' } as const;
      expect(await ids({ where: {}, sort, limit: 3 })).toEqual(['e', 'd', 'c']);
      expect(await ids({ where: {}, sort: { field: 'born', direction: 'ascending' } })).toEqual([
        'a',
        'b',
        'c',
        'd',
        'e',
      ]);
    });

    it.each(['ascending', 'descending'] as const)(
      'goes from page to page without loss, %s',
      async (direction) => {
        const sort = { field: 'born', direction } as const;
        const seen: string[] = [];
        let behind: { value: number; id: string } | undefined;
        for (;;) {
          const page = await store.find(pets(), { where: {}, sort, limit: 2, ...(behind && { behind }) });
          seen.push(...page.map(({ id }) => id));
          const last = page.at(-1);
          if (!last) break;
          behind = { value: last.born, id: last.id };
        }
        const whole = ['a', 'b', 'c', 'd', 'e'];
        expect(seen).toEqual(direction === 'ascending' ? whole : whole.reverse());
      },
    );

    it('finds by ids, whichever there are', async () => {
      const found = await store.findById(pets(), ['e', 'nobody', 'a']);
      expect(found.map(({ id }) => id).sort()).toEqual(['a', 'e']);
      expect(await store.findById(pets(), [])).toEqual([]);
    });

    it('counts', async () => {
      expect(await store.count(pets(), { owner: 'ana' })).toBe(4);
      expect(await store.count(pets(), {})).toBe(5);
      expect(await store.count(pets(), { owner: 'nobody' })).toBe(0);
    });

    it('gives documents that are the reader’s own', async () => {
      const [found] = await store.findById(pets(), ['a']);
      Object.assign(found as object, { name: 'changed' });
      expect((await store.findById(pets(), ['a'])).map(({ name }) => name)).toEqual(['Tom']);
    });
  });
}
