import type { MongoConnection } from '../connection/mongo-connection';
import { onDataKeys, type WrappedKey } from './wrapped-key';

/** Keys that are read at a time. */
const BATCH = 500;
/** Updates in one command: over a hundred FerretDB stands still. */
const UPDATES = 25;

/** What came of wrapping all keys anew. */
export interface Rewrapped {
  /** How many were wrapped by another key than the current one, and are by it now. */
  readonly rewrapped: number;
  /** How many of them each key of the ring wraps now, by its id. */
  readonly wrappedBy: Readonly<Record<string, number>>;
  /** Users whose key could not be unwrapped: what wraps it is not in the ring, or it was changed. */
  readonly broken: readonly string[];
}

export interface Rewrapping {
  readonly isCurrent: (wrapped: string) => boolean;
  /** The same key, wrapped by the current one. Throws when it cannot be unwrapped. */
  readonly anew: (key: HeldKey) => string;
  /** Told how many keys were looked at so far. */
  readonly onProgress?: ((seen: number) => void) | undefined;
}

export interface HeldKey extends WrappedKey {
  readonly wrapped: string;
}

interface Change extends HeldKey {
  readonly anew: string;
}

/** Goes through all data keys in small steps; where it was ended it can be begun again. */
export async function rewrapDataKeys(
  connection: MongoConnection,
  { isCurrent, anew, onProgress }: Rewrapping,
): Promise<Rewrapped> {
  const wrappedBy: Record<string, number> = {};
  const broken: string[] = [];
  let [rewrapped, seen] = [0, 0];
  for await (const batch of batches(connection)) {
    const changes: Change[] = [];
    for (const key of batch) {
      const change = isCurrent(key.wrapped) ? undefined : changeOf(key);
      if (change) changes.push(change);
      const keyId = keyIdOf(change?.anew ?? key.wrapped);
      wrappedBy[keyId] = (wrappedBy[keyId] ?? 0) + 1;
    }
    rewrapped += await replace(connection, changes);
    onProgress?.((seen += batch.length));
  }
  return { rewrapped, wrappedBy, broken };

  /** Undefined when it cannot be unwrapped: the others must not wait for it. */
  function changeOf(key: HeldKey): Change | undefined {
    try {
      return { ...key, anew: anew(key) };
    } catch {
      broken.push(key._id);
      return undefined;
    }
  }
}

/** All keys that were not destroyed, in the order of their users' ids. */
async function* batches(connection: MongoConnection): AsyncGenerator<readonly HeldKey[]> {
  for (let after = ''; ;) {
    const page = await onDataKeys(connection, (keys) =>
      keys
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(BATCH)
        .toArray(),
    );
    yield page.filter((one): one is HeldKey => one.wrapped !== null);
    if (page.length < BATCH) return;
    after = page.at(-1)?._id ?? '';
  }
}

/** Only over what was read: the user may have been erased in between. Gives how many were there still. */
async function replace(connection: MongoConnection, changes: readonly Change[]): Promise<number> {
  let replaced = 0;
  for (let from = 0; from < changes.length; from += UPDATES) {
    const updates = changes.slice(from, from + UPDATES).map(({ _id, wrapped, anew }) => ({
      updateOne: { filter: { _id, wrapped }, update: { $set: { wrapped: anew } } },
    }));
    const { modifiedCount } = await onDataKeys(connection, (keys) =>
      keys.bulkWrite(updates, { ordered: false }),
    );
    replaced += modifiedCount;
  }
  return replaced;
}

/** It stands before the dot: `KeyRing.wrap`. */
const keyIdOf = (wrapped: string): string => wrapped.slice(0, wrapped.indexOf('.'));
