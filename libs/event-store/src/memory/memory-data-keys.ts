import { createSecretKey } from 'node:crypto';
import type { Entropy } from '@sallyport/ports';
import { KeyDestroyed, type DataKey, type DataKeys } from '../keys/data-keys';

/** Data keys in memory, for tests and simulations. */
export class MemoryDataKeys implements DataKeys {
  /** Null: destroyed. */
  private readonly keys = new Map<string, DataKey | null>();

  constructor(private readonly entropy: Entropy) {}

  async obtain(userId: string): Promise<DataKey> {
    const held = this.keys.get(userId);
    if (held === null) throw new KeyDestroyed(userId);
    const key = held ?? { userId, key: createSecretKey(this.entropy.bytes(32)) };
    this.keys.set(userId, key);
    return key;
  }

  async find(userId: string): Promise<DataKey | undefined> {
    return this.keys.get(userId) ?? undefined;
  }

  async destroy(userId: string): Promise<void> {
    this.keys.set(userId, null);
  }

  async close(): Promise<void> {
    // Nothing is held open.
  }
}
