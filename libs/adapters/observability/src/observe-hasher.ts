import type { Metrics, PasswordHasher } from '@sallyport/ports';
import { secondsSince } from './seconds-since';

/** The same hasher, with a count of those who wait for it: the first thing that grows under more sign-ins than fit. */
export function observeHasher(hasher: PasswordHasher, metrics: Metrics): PasswordHasher {
  let inProgress = 0;
  metrics.gauge('sallyport_password_hashes_in_progress', async () => [{ labels: {}, value: inProgress }]);

  async function timed<Result>(work: () => Promise<Result>): Promise<Result> {
    const start = performance.now();
    inProgress += 1;
    try {
      return await work();
    } finally {
      inProgress -= 1;
      metrics.observe('sallyport_password_hash_duration_seconds', {}, secondsSince(start));
    }
  }

  return {
    hash: (password) => timed(() => hasher.hash(password)),
    verify: (stored, password) => timed(() => hasher.verify(stored, password)),
    needsRehash: (stored) => hasher.needsRehash(stored),
  };
}
