import { randomBytes, randomFillSync } from 'node:crypto';
import type { Entropy } from '@sallyport/ports';

const POOL_BYTES = 4_096;

/** The operating system's random generator. It is asked for many bytes at once; each of them is given out once. */
export class SystemEntropy implements Entropy {
  private readonly pool = Buffer.alloc(POOL_BYTES);
  private given = POOL_BYTES;

  bytes(count: number): Buffer {
    if (count > POOL_BYTES) return randomBytes(count);
    if (this.given + count > POOL_BYTES) {
      randomFillSync(this.pool);
      this.given = 0;
    }
    const begin = this.given;
    this.given += count;
    const bytes = Buffer.from(this.pool.subarray(begin, this.given));
    // What was given out is a secret of somebody else's from now on.
    this.pool.fill(0, begin, this.given);
    return bytes;
  }
}
