import { randomBytes } from 'node:crypto';
import type { Entropy } from '@sallyport/ports';

/** The operating system's random generator. */
export class SystemEntropy implements Entropy {
  bytes(count: number): Buffer {
    return randomBytes(count);
  }
}
