import { randomUUID } from 'node:crypto';
import type { Claim, IdempotencyStore, StoredAnswer } from '@sallyport/ports';

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;

interface Entry {
  readonly fingerprint: string;
  readonly commandId: string;
  readonly startedAt: string;
  /** When the claim was given last; null when it was given back. */
  claimedAt: number | null;
  answer?: StoredAnswer;
}

interface MemoryIdempotencyOptions {
  /** Makes ids of commands: UUIDs. */
  readonly newId?: () => string;
  /** Milliseconds after which a request without an answer counts as lost; default a minute. */
  readonly lostAfter?: number;
}

/** Answers in the memory of one process, for 24 hours. */
export class MemoryIdempotencyStore implements IdempotencyStore {
  /** Oldest first. */
  private readonly entries = new Map<string, Entry>();
  private readonly newId: () => string;
  private readonly lostAfter: number;

  constructor({ newId = randomUUID, lostAfter = MINUTE }: MemoryIdempotencyOptions = {}) {
    this.newId = newId;
    this.lostAfter = lostAfter;
  }

  async claim(key: string, fingerprint: string, now: string): Promise<Claim> {
    const time = Date.parse(now);
    this.forgetBefore(time - DAY);
    const entry = this.entries.get(key);
    if (!entry) {
      const first = { fingerprint, commandId: this.newId(), startedAt: now, claimedAt: time };
      this.entries.set(key, first);
      return { kind: 'claimed', commandId: first.commandId, startedAt: now };
    }
    if (entry.fingerprint !== fingerprint) return { kind: 'mismatch' };
    if (entry.answer) return { kind: 'answered', answer: entry.answer };
    if (entry.claimedAt !== null && time - entry.claimedAt < this.lostAfter) return { kind: 'running' };
    entry.claimedAt = time;
    return { kind: 'claimed', commandId: entry.commandId, startedAt: entry.startedAt };
  }

  async settle(key: string, answer: StoredAnswer): Promise<void> {
    const entry = this.entries.get(key);
    if (entry) entry.answer = answer;
  }

  async release(key: string, { forget = false }: { forget?: boolean } = {}): Promise<void> {
    const entry = this.entries.get(key);
    if (!entry || entry.answer) return;
    if (forget) this.entries.delete(key);
    else entry.claimedAt = null;
  }

  private forgetBefore(time: number): void {
    for (const [key, { startedAt }] of this.entries) {
      if (Date.parse(startedAt) > time) return;
      this.entries.delete(key);
    }
  }
}
