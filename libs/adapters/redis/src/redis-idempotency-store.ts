import type { Redis } from 'ioredis';
import { seal, SEAL_NONCE_BYTES, unseal } from '@sallyport/event-store';
import type { Claim, Entropy, IdempotencyStore, StoredAnswer } from '@sallyport/ports';
import { v4 } from 'uuid';
import { CLAIM, RELEASE, SETTLE } from './idempotency-scripts';

/** What {@link CLAIM} gives. */
type Claimed =
  | ['claimed', commandId: string, startedAt: string]
  | ['running']
  | ['mismatch']
  | ['answered', sealed: string];

/** Answers in Redis, for 24 hours. They may hold secrets, in the body and in cookies, so they are sealed. */
export class RedisIdempotencyStore implements IdempotencyStore {
  /**
   * @param redis a connection that fails rather than waits
   * @param key 32 bytes. Answers that were sealed under another one are lost, and their commands run again with the
   *   ids that they had
   */
  constructor(
    private readonly redis: Redis,
    private readonly key: Buffer,
    private readonly entropy: Entropy,
  ) {}

  async claim(key: string, fingerprint: string, now: string): Promise<Claim> {
    for (let unreadable = ''; ;) {
      const claim = await this.tryClaim(key, fingerprint, now, unreadable);
      if (claim[0] === 'claimed') return { kind: 'claimed', commandId: claim[1], startedAt: claim[2] };
      if (claim[0] !== 'answered') return { kind: claim[0] };
      const answer = unseal(this.key, key, Buffer.from(claim[1], 'base64'));
      if (answer !== undefined) return { kind: 'answered', answer: JSON.parse(answer) as StoredAnswer };
      unreadable = claim[1];
    }
  }

  async settle(key: string, answer: StoredAnswer): Promise<void> {
    const nonce = this.entropy.bytes(SEAL_NONCE_BYTES);
    const sealed = seal(this.key, nonce, key, JSON.stringify(answer)).toString('base64');
    await this.redis.eval(SETTLE, 1, nameOf(key), sealed);
  }

  async release(key: string, { forget = false }: { forget?: boolean } = {}): Promise<void> {
    await this.redis.eval(RELEASE, 1, nameOf(key), forget ? 'forget' : 'keep');
  }

  private tryClaim(key: string, fingerprint: string, now: string, unreadable: string): Promise<Claimed> {
    const commandId = v4({ random: this.entropy.bytes(16) });
    const args = [fingerprint, Date.parse(now), now, commandId, unreadable];
    return this.redis.eval(CLAIM, 1, nameOf(key), ...args) as Promise<Claimed>;
  }
}

const nameOf = (key: string) => `sallyport:idempotency:${key}`;
