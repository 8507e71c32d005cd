import type { Checkpoints } from '@sallyport/ports';

/** Checkpoints in memory, for tests and simulations. */
export class MemoryCheckpoints implements Checkpoints {
  private readonly positions = new Map<string, number>();

  async read(name: string): Promise<number> {
    return this.positions.get(name) ?? 0;
  }

  async write(name: string, position: number): Promise<void> {
    this.positions.set(name, position);
  }
}
