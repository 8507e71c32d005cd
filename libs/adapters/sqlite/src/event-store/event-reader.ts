import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Position, ReadStreamOptions, StoredEvent } from '@sallyport/event-store';
import { openDatabase } from '../data-folder/open-database';
import { eventsSchema } from './events-schema';

const COLUMNS = 'id, type, data, metadata, stream, revision, position';
/** SQLite's word for no limit. */
const ALL = -1;

/** Reads the log on the calling thread: a few rows of an index take less than a message to another thread would. */
export class EventReader {
  private readonly database: DatabaseSync;
  private readonly forwards: StatementSync;
  private readonly backwards: StatementSync;
  private readonly page: StatementSync;

  /** @throws DataFolderError when the file cannot be used */
  constructor(file: string) {
    this.database = openDatabase(file, eventsSchema);
    this.database.exec('PRAGMA query_only = ON');
    const select = (rest: string) =>
      this.database.prepare(`SELECT ${COLUMNS} FROM events WHERE ${rest} LIMIT ?`);
    this.forwards = select('stream = ? AND revision >= ? ORDER BY revision');
    this.backwards = select('stream = ? AND revision <= ? ORDER BY revision DESC');
    this.page = select('position > ? ORDER BY position');
  }

  stream(name: string, { direction = 'forwards', from, limit = ALL }: ReadStreamOptions): StoredEvent[] {
    return direction === 'forwards'
      ? rows(this.forwards.all(name, from ?? 0, limit))
      : rows(this.backwards.all(name, from ?? Number.MAX_SAFE_INTEGER, limit));
  }

  log(after: Position, limit: number): StoredEvent[] {
    return rows(this.page.all(after, limit));
  }

  close(): void {
    this.database.close();
  }
}

/** The columns are named as the fields of a stored event. */
const rows = (found: unknown): StoredEvent[] => found as StoredEvent[];
