import { MongoClient, type Collection, type Db, type Document } from 'mongodb';
import { StoreUnavailable } from '@sallyport/event-store';
import { orUnavailable } from './outages';

/** Milliseconds for which a server is looked for, and then waited for. */
const PATIENCE = 5_000;
const DATABASE = 'sallyport';

export interface MongoOptions {
  /** Milliseconds for which a server is looked for, and then waited for; 5,000 by default. */
  readonly timeout?: number;
}

/**
 * A pool of connections to one database, which the parts on it share. Every write is acknowledged by a majority of the
 * replica set and every read sees only such writes, so that nothing that was seen or told is rolled back by a fail-over.
 */
export class MongoConnection {
  private readonly client: MongoClient;
  private readonly database: Db;
  private isClosed = false;

  /**
   * Connects with the first operation, not before.
   * @param uri `mongodb://` or `mongodb+srv://`; the database that it names, or else `sallyport`
   * @throws MongoParseError when it is no such address
   */
  constructor(uri: string, { timeout = PATIENCE }: MongoOptions = {}) {
    this.client = new MongoClient(uri, {
      appName: 'sallyport',
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority', wtimeoutMS: timeout },
      readPreference: 'primary',
      serverSelectionTimeoutMS: timeout,
      connectTimeoutMS: timeout,
      waitQueueTimeoutMS: timeout,
      // A server that is silent for so long is given up, and the connection with it.
      socketTimeoutMS: timeout,
      ignoreUndefined: true,
    });
    this.database = this.client.db(databaseIn(uri));
  }

  /**
   * Runs an operation on a collection.
   * @throws StoreUnavailable when the server could not be asked, did not answer in time, or cannot do it just now
   */
  on<Doc extends Document, Result>(
    collection: string,
    operation: (collection: Collection<Doc>) => Promise<Result>,
  ): Promise<Result> {
    return this.connected(() => operation(this.database.collection<Doc>(collection)));
  }

  /**
   * Names of the collections that begin with `prefix`.
   * @throws StoreUnavailable as {@link on}
   */
  async collectionsLike(prefix: string): Promise<string[]> {
    const all = await this.connected(() => this.database.listCollections({}, { nameOnly: true }).toArray());
    return all.map(({ name }) => name).filter((name) => name.startsWith(prefix));
  }

  /** Once no part uses it any more. */
  close(): Promise<void> {
    this.isClosed = true;
    return this.client.close();
  }

  /** Left to itself, the driver never connects again when the server was away at the first time. */
  private async connected<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isClosed) throw new StoreUnavailable('the connection to MongoDB is closed');
    return orUnavailable(async () => {
      await this.client.connect();
      return work();
    });
  }
}

const databaseIn = (uri: string): string => {
  const [, named] = /^mongodb(?:\+srv)?:\/\/[^/?]+\/([^?]+)/.exec(uri) ?? [];
  return named === undefined ? DATABASE : decodeURIComponent(named);
};
