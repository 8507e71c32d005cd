import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { SEAL_NONCE_BYTES, seal, unseal } from '@sallyport/event-store';
import type { Claim, Entropy, IdempotencyStore, StoredAnswer } from '@sallyport/ports';
import { v4 } from 'uuid';

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;

interface Row {
  readonly fingerprint: string;
  readonly commandId: string;
  readonly startedAt: string;
  readonly claimedAt: number | null;
  readonly answer: Uint8Array | null;
}

/** Answers in an SQLite file, for 24 hours. They may hold secrets, in the body and in cookies, so they are sealed. */
export class SqliteIdempotencyStore implements IdempotencyStore {
  private readonly database: DatabaseSync;
  private readonly select: StatementSync;
  private readonly insert: StatementSync;
  private readonly reclaim: StatementSync;
  private readonly expire: StatementSync;

  /**
   * @param file path of the file, made when there is none; its folder must be there
   * @param key 32 bytes. Answers that were sealed under another one are lost, and their commands run again with the
   *   ids that they had
   */
  constructor(
    file: string,
    private readonly key: Buffer,
    private readonly entropy: Entropy,
  ) {
    this.database = new DatabaseSync(file, { timeout: 5_000 });
    // FULL: a claim that is lost with the power would let its command run twice.
    this.database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      CREATE TABLE IF NOT EXISTS idempotency (
        key TEXT PRIMARY KEY,
        fingerprint TEXT NOT NULL,
        commandId TEXT NOT NULL,
        startedAt TEXT NOT NULL,
        claimedAt INTEGER,
        answer BLOB
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS idempotency_age ON idempotency (startedAt);
    `);
    this.select = this.database.prepare('SELECT * FROM idempotency WHERE key = ?');
    this.insert = this.database.prepare('INSERT INTO idempotency VALUES (?, ?, ?, ?, ?, NULL)');
    this.reclaim = this.database.prepare('UPDATE idempotency SET claimedAt = ?, answer = NULL WHERE key = ?');
    this.expire = this.database.prepare('DELETE FROM idempotency WHERE startedAt <= ?');
  }

  async claim(key: string, fingerprint: string, now: string): Promise<Claim> {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const claim = this.decide(key, fingerprint, now);
      this.database.exec('COMMIT');
      return claim;
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  async settle(key: string, answer: StoredAnswer): Promise<void> {
    const sealed = seal(this.key, this.entropy.bytes(SEAL_NONCE_BYTES), key, JSON.stringify(answer));
    this.database.prepare('UPDATE idempotency SET answer = ? WHERE key = ?').run(sealed, key);
  }

  async release(key: string, { forget = false }: { forget?: boolean } = {}): Promise<void> {
    const change = forget ? 'DELETE FROM idempotency' : 'UPDATE idempotency SET claimedAt = NULL';
    this.database.prepare(`${change} WHERE key = ? AND answer IS NULL`).run(key);
  }

  /** Gives every claim back whose command has no answer yet: for who has the file alone, when those who claimed are dead. */
  releaseAll(): void {
    this.database.exec('UPDATE idempotency SET claimedAt = NULL WHERE answer IS NULL');
  }

  close(): void {
    this.database.close();
  }

  private decide(key: string, fingerprint: string, now: string): Claim {
    const time = Date.parse(now);
    this.expire.run(new Date(time - DAY).toISOString());
    const row = this.select.get(key) as Row | undefined;
    if (!row) {
      const commandId = v4({ random: this.entropy.bytes(16) });
      this.insert.run(key, fingerprint, commandId, now, time);
      return { kind: 'claimed', commandId, startedAt: now };
    }
    if (row.fingerprint !== fingerprint) return { kind: 'mismatch' };
    const answer = row.answer && unseal(this.key, key, row.answer);
    if (answer) return { kind: 'answered', answer: JSON.parse(answer) as StoredAnswer };
    if (!row.answer && row.claimedAt !== null && time - row.claimedAt < MINUTE) return { kind: 'running' };
    this.reclaim.run(time, key);
    return { kind: 'claimed', commandId: row.commandId, startedAt: row.startedAt };
  }
}
