import { createSecretKey, type KeyObject } from 'node:crypto';
import { KeyDestroyed, type DataKey, type DataKeys, type KeyRing } from '@sallyport/event-store';
import type { Entropy } from '@sallyport/ports';
import { LRUCache } from 'lru-cache';
import { MongoServerError, type Collection } from 'mongodb';
import type { MongoConnection } from '../connection/mongo-connection';

interface WrappedKey {
  /** The user's id. */
  readonly _id: string;
  /** Null: an erased user. Such a document is never removed. */
  readonly wrapped: string | null;
}

const COLLECTION = 'data_keys';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const OPEN_KEYS = 10_000;
const DUPLICATE_KEY = 11000;
/** Milliseconds for which a process uses a key without looking: for so long an erasure may be unknown to the others. */
const KEPT = 5_000;

export interface MongoDataKeysOptions {
  /** Milliseconds for which a process uses a key without looking whether it was destroyed; 5,000 by default. */
  readonly kept?: number;
}

/**
 * Data keys in MongoDB, each wrapped by the key ring. Methods throw StoreUnavailable when the server cannot be asked:
 * a key that cannot be read is never taken for one that was destroyed.
 */
export class MongoDataKeys implements DataKeys {
  private readonly opened: LRUCache<string, DataKey>;

  /** @param connection stays its opener's to close */
  constructor(
    private readonly connection: MongoConnection,
    private readonly ring: KeyRing,
    private readonly entropy: Entropy,
    { kept = KEPT }: MongoDataKeysOptions = {},
  ) {
    this.opened = new LRUCache({ max: OPEN_KEYS, ttl: kept });
  }

  async obtain(userId: string): Promise<DataKey> {
    const held = await this.find(userId);
    if (held) return held;
    const wrapped = this.wrap(userId, createSecretKey(this.entropy.bytes(KEY_BYTES)));
    const key = this.open(userId, await this.insertOrRead(userId, wrapped));
    if (!key) throw new KeyDestroyed(userId);
    return key;
  }

  async find(userId: string): Promise<DataKey | undefined> {
    const opened = this.opened.get(userId);
    if (opened) return opened;
    const found = await this.on((keys) => keys.findOne({ _id: userId }));
    return this.open(userId, found?.wrapped ?? null);
  }

  async destroy(userId: string): Promise<void> {
    this.opened.delete(userId);
    await this.on((keys) => keys.updateOne({ _id: userId }, { $set: { wrapped: null } }, { upsert: true }));
    // A read that was on its way may have put it back.
    this.opened.delete(userId);
  }

  /**
   * Wraps every key anew that an older key of the ring wraps; then that one may be taken out of the ring.
   * @returns how many
   */
  async rewrap(): Promise<number> {
    let count = 0;
    const all = await this.on((keys) => keys.find({ wrapped: { $ne: null } }).toArray());
    for (const { _id, wrapped } of all) {
      if (wrapped === null || this.ring.isWrappedByCurrent(wrapped)) continue;
      const anew = this.wrap(_id, this.ring.unwrap(_id, wrapped));
      // Only over what was read: the user may have been erased in between.
      const { modifiedCount } = await this.on((keys) =>
        keys.updateOne({ _id, wrapped }, { $set: { wrapped: anew } }),
      );
      count += modifiedCount;
    }
    return count;
  }

  async close(): Promise<void> {
    this.opened.clear();
  }

  /** What stands for the user after a wrapped key was offered: of many that make one at once, the first stays. */
  private async insertOrRead(userId: string, wrapped: string): Promise<string | null> {
    const offer = () =>
      this.on((keys) =>
        keys.findOneAndUpdate(
          { _id: userId },
          { $setOnInsert: { wrapped } },
          { upsert: true, returnDocument: 'after' },
        ),
      );
    // Refused as a duplicate by a server that two made one at: then there is one to read.
    const stands = await offer().catch((error: unknown) => {
      if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return offer();
      throw error;
    });
    // Null by the word of the document alone: nothing else may pass for an erasure.
    if (!stands) throw new Error('the data key was neither made nor found');
    return stands.wrapped;
  }

  private open(userId: string, wrapped: string | null): DataKey | undefined {
    if (wrapped === null) return undefined;
    const key = { userId, key: this.ring.unwrap(userId, wrapped) };
    this.opened.set(userId, key);
    return key;
  }

  private wrap(userId: string, key: KeyObject): string {
    return this.ring.wrap(userId, key, this.entropy.bytes(NONCE_BYTES));
  }

  private on<Result>(operation: (keys: Collection<WrappedKey>) => Promise<Result>): Promise<Result> {
    return this.connection.on(COLLECTION, operation);
  }
}
