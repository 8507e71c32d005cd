import { defineProjection } from '../kernel/define-projection';
import type { Projection, Write } from '../kernel/projection';
import type { ReadModelStore } from '../kernel/read-model-store';

export interface Pet {
  readonly owner: string;
  readonly name: string;
  readonly kind: 'cat' | 'dog';
  readonly born: number;
  readonly chipped: boolean;
  readonly vet: string | null;
}

export const pets = (version = 1): Projection<Pet> =>
  defineProjection<Pet>({
    name: 'pets',
    version,
    indexes: [['owner', 'born'], ['kind'], ['born']],
    on: {},
  });
export const others: Projection<Pet> = { ...pets(), name: 'other-pets' };

export const pet = (change: Partial<Pet> = {}): Pet => ({
  owner: 'ana',
  name: 'Tom',
  kind: 'cat',
  born: 2020,
  chipped: false,
  vet: null,
  ...change,
});

/** Writes of pets as stores take them, which know nothing of pets. */
export const writesOf = (...writes: Write<Pet>[]): Write[] => writes as unknown as Write[];

/** Writes to the pets, each as if an event of its own had made it; positions begin anew with each test. */
export function petWriter(current: () => ReadModelStore): (...writes: Write<Pet>[]) => Promise<void> {
  let position: number;
  beforeEach(() => (position = 0));
  return async (...writes) => {
    const positioned = writes.map((one) => ({ position: ++position, writes: writesOf(one) }));
    await current().apply([{ projection: pets(), writes: positioned }], position);
  };
}
