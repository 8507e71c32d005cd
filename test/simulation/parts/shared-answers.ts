import type { Claim, IdempotencyStore, StoredAnswer } from '@sallyport/ports';
import { v4 } from 'uuid';
import type { Random } from '../core/random';

/**
 * Milliseconds after which a request counts as lost with its process. Fewer than the service waits: so that a client comes
 * back in time to have its command run again, also beside the first run when that is slow.
 */
const LOST_AFTER = 10_000;

interface Entry {
  readonly fingerprint: string;
  readonly commandId: string;
  readonly startedAt: string;
  claimedAt: number | null;
  answer?: StoredAnswer;
}

/** Kept answers that all processes share; command ids follow from the seed. */
export class SharedAnswers implements IdempotencyStore {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly random: Random) {}

  async claim(key: string, fingerprint: string, now: string): Promise<Claim> {
    const time = Date.parse(now);
    const entry = this.entries.get(key);
    if (!entry) {
      const commandId = v4({ random: this.random.bytes(16) });
      this.entries.set(key, { fingerprint, commandId, startedAt: now, claimedAt: time });
      return { kind: 'claimed', commandId, startedAt: now };
    }
    if (entry.fingerprint !== fingerprint) return { kind: 'mismatch' };
    if (entry.answer) return { kind: 'answered', answer: entry.answer };
    if (entry.claimedAt !== null && time - entry.claimedAt < LOST_AFTER) return { kind: 'running' };
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
}
