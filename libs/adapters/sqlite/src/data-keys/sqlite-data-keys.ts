import { createSecretKey, type KeyObject } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  KeyDestroyed,
  StoreUnavailable,
  type DataKey,
  type DataKeys,
  type KeyRing,
} from '@sallyport/event-store';
import type { Entropy } from '@sallyport/ports';
import { LRUCache } from 'lru-cache';
import { openDatabase, type Schema } from '../data-folder/open-database';

const schema: Schema = {
  version: 1,
  // A row without a key is an erased user.
  steps: ['CREATE TABLE data_keys (userId TEXT PRIMARY KEY, wrapped TEXT) STRICT, WITHOUT ROWID'],
  // secure_delete: a destroyed key is overwritten in the file, not only forgotten.
  pragmas: 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON',
};

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const OPEN_KEYS = 10_000;

/** Data keys in an SQLite file, each wrapped by the key ring. */
export class SqliteDataKeys implements DataKeys {
  private readonly database: DatabaseSync;
  private readonly select: StatementSync;
  private readonly insert: StatementSync;
  private readonly update: StatementSync;
  private readonly opened = new LRUCache<string, DataKey>({ max: OPEN_KEYS });

  /**
   * @param file path of the file, made when there is none; its folder must be there
   * @throws DataFolderError when it cannot be used
   */
  constructor(
    file: string,
    private readonly ring: KeyRing,
    private readonly entropy: Entropy,
  ) {
    this.database = openDatabase(file, schema);
    this.select = this.database.prepare('SELECT wrapped FROM data_keys WHERE userId = ?');
    this.insert = this.database.prepare('INSERT INTO data_keys VALUES (?, ?)');
    this.update = this.database.prepare('UPDATE data_keys SET wrapped = ? WHERE userId = ?');
  }

  async obtain(userId: string): Promise<DataKey> {
    const held = this.read(userId);
    if (held === null) throw new KeyDestroyed(userId);
    if (held) return held;
    const key = createSecretKey(this.entropy.bytes(KEY_BYTES));
    try {
      this.insert.run(userId, this.wrap(userId, key));
    } catch (cause) {
      throw new StoreUnavailable(`a data key cannot be kept: ${(cause as Error).message}`, { cause });
    }
    return this.keep({ userId, key });
  }

  async find(userId: string): Promise<DataKey | undefined> {
    return this.read(userId) ?? undefined;
  }

  async destroy(userId: string): Promise<void> {
    this.opened.delete(userId);
    this.database
      .prepare('INSERT INTO data_keys VALUES (?, NULL) ON CONFLICT (userId) DO UPDATE SET wrapped = NULL')
      .run(userId);
    // The write-ahead log still has the page as it was before.
    this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  /**
   * Wraps every key anew that an older key of the ring wraps; then that one may be taken out of the ring.
   * @returns how many
   */
  async rewrap(): Promise<number> {
    const rows = this.database
      .prepare('SELECT userId, wrapped FROM data_keys WHERE wrapped IS NOT NULL')
      .all();
    const old = (rows as unknown as { userId: string; wrapped: string }[]).filter(
      ({ wrapped }) => !this.ring.isWrappedByCurrent(wrapped),
    );
    this.database.exec('BEGIN IMMEDIATE');
    try {
      for (const { userId, wrapped } of old) {
        this.update.run(this.wrap(userId, this.ring.unwrap(userId, wrapped)), userId);
      }
      this.database.exec('COMMIT');
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
    return old.length;
  }

  /** Unwraps every key there is. Gives how many there are, and of which users one cannot be unwrapped. */
  check(): { readonly keys: number; readonly broken: readonly string[] } {
    const rows = this.database
      .prepare('SELECT userId, wrapped FROM data_keys WHERE wrapped IS NOT NULL')
      .all() as unknown as { userId: string; wrapped: string }[];
    const isBroken = ({ userId, wrapped }: { userId: string; wrapped: string }) => {
      try {
        this.ring.unwrap(userId, wrapped);
        return false;
      } catch {
        return true;
      }
    };
    return { keys: rows.length, broken: rows.filter(isBroken).map(({ userId }) => userId) };
  }

  async close(): Promise<void> {
    this.opened.clear();
    if (this.database.isOpen) this.database.close();
  }

  /** Null: destroyed. */
  private read(userId: string): DataKey | null | undefined {
    const opened = this.opened.get(userId);
    if (opened) return opened;
    const row = this.select.get(userId) as { wrapped: string | null } | undefined;
    if (!row) return undefined;
    if (row.wrapped === null) return null;
    return this.keep({ userId, key: this.ring.unwrap(userId, row.wrapped) });
  }

  private keep(key: DataKey): DataKey {
    this.opened.set(key.userId, key);
    return key;
  }

  private wrap(userId: string, key: KeyObject): string {
    return this.ring.wrap(userId, key, this.entropy.bytes(NONCE_BYTES));
  }
}
