import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DataFolderError } from './data-folder-error';

export interface Schema {
  /** Goes into `user_version`. */
  readonly version: number;
  /** Statements that lead from version 0, an empty file, to version 1, and so on. */
  readonly steps: readonly string[];
  /** Pragmas of every connection that writes. */
  readonly pragmas: string;
}

/** Bytes of a page of SQLite, unless told otherwise. */
const PAGE = 4_096;

/**
 * Opens a database of the data folder and brings its schema to the newest version, in one transaction.
 * @throws DataFolderError when the file cannot be opened, is damaged, or was written by a newer release
 */
export function openDatabase(file: string, schema: Schema): DatabaseSync {
  const isNew = !existsSync(file);
  let database: DatabaseSync | undefined;
  try {
    // SQLite opens a file that may only be read without a word, and fails at its first use.
    if (!isNew) accessSync(file, constants.R_OK | constants.W_OK);
    if (!isNew) mustEndWithAPage(file);
    database = new DatabaseSync(file, { timeout: 5_000 });
    database.exec(schema.pragmas);
    migrate(database, file, schema);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof DataFolderError) throw error;
    throw new DataFolderError(
      `${file} cannot be ${isNew ? 'made' : 'opened'} (${(error as Error).message})`,
      isNew
        ? 'Make sure that the folder may be written and that the disk has room.'
        : 'Make sure that it may be read and written; if it is damaged, bring it back from a backup.',
      { cause: error },
    );
  }
}

/**
 * SQLite takes what is missing of a last page for zeros, and would read a part of the log as if it were all. Where
 * there is a write-ahead log, that has the page: then it was only being copied.
 */
function mustEndWithAPage(file: string): void {
  const hasLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (!hasLog && statSync(file).size % PAGE !== 0) throw new Error('its last page is cut off');
}

function migrate(database: DatabaseSync, file: string, { version, steps }: Schema): void {
  const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (found > version) {
    throw new DataFolderError(
      `${file} was written by a newer release (its schema is ${found}, this release knows ${version})`,
      'Run that release or a newer one, or bring the folder back from a backup made before it.',
    );
  }
  if (found === version) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const step of steps.slice(found)) database.exec(step);
    database.exec(`PRAGMA user_version = ${version}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
