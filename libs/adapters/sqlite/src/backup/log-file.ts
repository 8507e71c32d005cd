import { DatabaseSync } from 'node:sqlite';
import type { EventStore, StoredEvent } from '@sallyport/event-store';

/** The log of a file, to be read and no more: beside a service that writes it, or in a backup. */
export class LogFile implements Pick<EventStore, 'readAll'> {
  private readonly database: DatabaseSync;

  /** @throws what SQLite says when there is no such file */
  constructor(file: string) {
    this.database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  }

  async readAll({ after, limit }: { after: number; limit: number }): Promise<StoredEvent[]> {
    const query = 'SELECT * FROM events WHERE position > ? ORDER BY position LIMIT ?';
    return this.database.prepare(query).all(after, limit) as unknown as StoredEvent[];
  }

  close(): void {
    this.database.close();
  }
}
