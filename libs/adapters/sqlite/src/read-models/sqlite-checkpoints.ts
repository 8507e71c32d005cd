import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Checkpoints } from '@sallyport/ports';
import { openDatabase, type Schema } from '../data-folder/open-database';

const schema: Schema = {
  version: 1,
  steps: [
    'CREATE TABLE checkpoints (name TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  ],
  // NORMAL: one that is lost is a little older, and what it leads to again is known to have been done.
  pragmas: 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL',
};

/** Checkpoints of reactors in an SQLite file. */
export class SqliteCheckpoints implements Checkpoints {
  private readonly database: DatabaseSync;
  private readonly select: StatementSync;
  private readonly upsert: StatementSync;

  /**
   * @param file path of the file, made when there is none; its folder must be there
   * @throws DataFolderError when it cannot be used
   */
  constructor(file: string) {
    this.database = openDatabase(file, schema);
    this.select = this.database.prepare('SELECT position FROM checkpoints WHERE name = ?');
    this.upsert = this.database.prepare(
      'INSERT INTO checkpoints VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET position = excluded.position',
    );
  }

  async read(name: string): Promise<number> {
    return Number(this.select.get(name)?.['position'] ?? 0);
  }

  async write(name: string, position: number): Promise<void> {
    this.upsert.run(name, position);
  }

  close(): void {
    this.database.close();
  }
}
