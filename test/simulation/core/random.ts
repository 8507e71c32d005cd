import type { Entropy } from '@sallyport/ports';

/** Chance that comes again: all of it follows from the seed (splitmix32). */
export class Random implements Entropy {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** 0 to 2^32 - 1. */
  word(): number {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }

  /** 0 to just under 1. */
  fraction(): number {
    return this.word() / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new Error('there is nothing to pick from');
    return items[this.between(0, items.length - 1)] as Item;
  }

  bytes(count: number): Buffer {
    const bytes = Buffer.alloc(count);
    for (let place = 0; place < count; place++) bytes[place] = this.word() & 0xff;
    return bytes;
  }

  /** Another stream of chance, so that one part's draws do not move another's. */
  fork(): Random {
    return new Random(this.word());
  }
}
