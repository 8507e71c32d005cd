import type { Collection } from 'mongodb';
import type { MongoConnection } from '../connection/mongo-connection';

/** A data key as it is kept. */
export interface WrappedKey {
  /** The user's id. */
  readonly _id: string;
  /** Null: an erased user. Such a document is never removed. */
  readonly wrapped: string | null;
}

/** Runs an operation on the data keys. Throws StoreUnavailable as the connection does. */
export const onDataKeys = <Result>(
  connection: MongoConnection,
  operation: (keys: Collection<WrappedKey>) => Promise<Result>,
): Promise<Result> => connection.on('data_keys', operation);
