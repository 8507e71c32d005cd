import { defineProjection } from '../kernel/define-projection';
import type { Projection, Write } from '../kernel/projection';

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
