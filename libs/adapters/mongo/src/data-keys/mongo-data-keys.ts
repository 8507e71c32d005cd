import { createSecretKey, type KeyObject } from 'node:crypto';
import { KeyDestroyed, type DataKey, type DataKeys, type KeyRing } from '@sallyport/event-store';
import type { Entropy } from '@sallyport/ports';
import { LRUCache } from 'lru-cache';
import { MongoServerError, type Collection } from 'mongodb';
import type { MongoConnection } from '../connection/mongo-connection';
import { BatchedReads } from './batched-reads';
import { rewrapDataKeys, type Rewrapped } from './rewrap-data-keys';
import { onDataKeys, type WrappedKey } from './wrapped-key';

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
  private readonly reads = new BatchedReads<WrappedKey>((ids) =>
    this.on((keys) => keys.find({ _id: oneOf(ids) }).toArray()),
  );

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
    const found = await this.reads.find(userId);
    return this.open(userId, found?.wrapped ?? null);
  }

  async destroy(userId: string): Promise<void> {
    this.opened.delete(userId);
    await this.on((keys) => keys.updateOne({ _id: userId }, { $set: { wrapped: null } }, { upsert: true }));
    // A read that was on its way may have put it back.
    this.opened.delete(userId);
  }

  /**
   * Wraps every key anew that an older key of the ring wraps; then that one may be taken out of the ring of all
   * processes. Those may go on meanwhile, if all of them have the current key. Works in small steps: where it was ended it
   * can be called again, and so when a process made a key behind its back that still takes another for the current one.
   * @param onProgress told how many keys were looked at so far
   */
  rewrap(onProgress?: (seen: number) => void): Promise<Rewrapped> {
    return rewrapDataKeys(this.connection, {
      isCurrent: (wrapped) => this.ring.isWrappedByCurrent(wrapped),
      anew: ({ _id, wrapped }) => this.wrap(_id, this.ring.unwrap(_id, wrapped)),
      onProgress,
    });
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
    return onDataKeys(this.connection, operation);
  }
}

/** For one alone as it is: FerretDB has an index for that, and not for `$in`. */
const oneOf = ([first = '', ...others]: readonly string[]) =>
  others.length === 0 ? first : { $in: [first, ...others] };
