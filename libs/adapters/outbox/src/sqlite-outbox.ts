import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { OutboxMessage, OutboxQuery, WritableOutbox } from '@sallyport/ports';

/** An outbox in an SQLite file. Deleted messages are overwritten, since they hold addresses and codes. */
export class SqliteOutbox implements WritableOutbox {
  private readonly database: DatabaseSync;

  /** @param file path of the file, made when there is none; its folder must be there */
  constructor(file: string) {
    this.database = new DatabaseSync(file);
    this.database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      PRAGMA secure_delete = ON;
      CREATE TABLE IF NOT EXISTS messages (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        messageId TEXT NOT NULL UNIQUE,
        channel TEXT NOT NULL,
        "to" TEXT NOT NULL,
        subject TEXT,
        text TEXT NOT NULL,
        html TEXT,
        createdAt TEXT NOT NULL
      ) STRICT;
      CREATE INDEX IF NOT EXISTS messages_to ON messages ("to", sequence);
    `);
  }

  async put({ messageId, channel, to, subject, text, html, createdAt }: OutboxMessage): Promise<void> {
    this.database
      .prepare(
        `INSERT INTO messages (messageId, channel, "to", subject, text, html, createdAt) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (messageId) DO NOTHING`,
      )
      .run(messageId, channel, to, subject, text, html, createdAt);
  }

  async list({ to, channel, limit, before }: OutboxQuery): Promise<OutboxMessage[]> {
    const conditions: [string, SQLInputValue | undefined][] = [
      ['"to" = ?', to],
      ['channel = ?', channel],
      ['sequence < (SELECT sequence FROM messages WHERE messageId = ?)', before],
    ];
    const given = conditions.flatMap(([text, value]) => (value === undefined ? [] : [{ text, value }]));
    const where = given.length > 0 ? `WHERE ${given.map(({ text }) => text).join(' AND ')}` : '';
    const rows = this.database
      .prepare(
        `SELECT messageId, channel, "to", subject, text, html, createdAt FROM messages
         ${where} ORDER BY sequence DESC LIMIT ?`,
      )
      .all(...given.map(({ value }) => value), limit);
    return rows.map((row) => ({ ...row }) as unknown as OutboxMessage);
  }

  async clear(): Promise<void> {
    this.database.exec('DELETE FROM messages');
    this.truncateLog();
  }

  async removeAddress(to: string): Promise<void> {
    this.database.prepare('DELETE FROM messages WHERE "to" = ?').run(to);
    this.truncateLog();
  }

  close(): void {
    this.database.close();
  }

  /** The write-ahead log still holds what was just deleted. */
  private truncateLog(): void {
    this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }
}
