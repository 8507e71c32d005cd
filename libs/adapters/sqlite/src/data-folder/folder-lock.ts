import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataFolderError } from './data-folder-error';

const SQLITE_BUSY = 5;

/**
 * Keeps other processes out of a data folder for as long as this one lives. The lock is the operating system's, on an
 * SQLite file: it ends with the process, whatever ends that.
 */
export class FolderLock {
  private constructor(private readonly database: DatabaseSync) {}

  /**
   * Makes the folder if need be, for this user alone, and locks it.
   * @throws DataFolderError when another process has it, or it cannot be written
   */
  static take(folder: string): FolderLock {
    let database: DatabaseSync | undefined;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      database = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 });
      database.exec('BEGIN EXCLUSIVE');
      return new FolderLock(database);
    } catch (error) {
      database?.close();
      throw explain(folder, error);
    }
  }

  release(): void {
    if (this.database.isOpen) this.database.close();
  }
}

function explain(folder: string, error: unknown): DataFolderError {
  if ((error as { errcode?: number }).errcode === SQLITE_BUSY) {
    return new DataFolderError(
      `the data folder ${folder} is in use by another process`,
      'Stop that process, or set SALLYPORT_DATA_DIR to another folder.',
    );
  }
  return new DataFolderError(
    `the data folder ${folder} cannot be written (${(error as Error).message})`,
    'Give the user that runs this the right to write there, or set SALLYPORT_DATA_DIR to another folder.',
    { cause: error },
  );
}
