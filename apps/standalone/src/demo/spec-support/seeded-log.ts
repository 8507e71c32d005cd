import { catalogues, type Instant } from '@sallyport/domain';
import {
  Codec,
  CommandRunner,
  KeyRing,
  MemoryDataKeys,
  MemoryEventStore,
  type DecodedEvent,
} from '@sallyport/event-store';
import { MemoryReadModelStore, projections, type Handler, type ReadModelStore } from '@sallyport/read-models';
import { seedDemo } from '../seed-demo';

export const NOW = '2026-07-20T12:34:56.789Z';

/** The demo in a log in memory, and what reads it. Its secrets are the same at each run. */
export async function seededLog(now: Instant = NOW) {
  const entropy = countingEntropy();
  const keys = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } });
  const store = new MemoryEventStore();
  const codec = new Codec(catalogues, new MemoryDataKeys(entropy), entropy);
  const parts = { store, codec, keys, hasher, entropy, databaseVersion: 'dbip-city/2026-06-05', now };
  const seeded = await seedDemo(parts);
  const stored = await store.readAll({ after: 0, limit: 10_000 });
  const log = await codec.decodeAll(stored);
  const timers = { sleep: () => Promise.reject(new Error('nothing to wait for')) };
  return { parts, seeded, stored, log, keys, run: new CommandRunner(store, codec, timers) };
}

function countingEntropy() {
  let count = 0;
  return {
    bytes(size: number) {
      const bytes = Buffer.alloc(size);
      bytes.writeUInt32BE(count++);
      return bytes;
    },
  };
}

const hasher = {
  hash: (password: string) => Promise.resolve(`k1:${password}`),
  verify: () => Promise.resolve(true),
  needsRehash: () => false,
};

/** All read models of a log. */
export async function readModelsOf(log: readonly DecodedEvent[]): Promise<ReadModelStore> {
  const store = new MemoryReadModelStore();
  for (const projection of projections) {
    const writes = log.flatMap((event) => {
      const handler: Handler | undefined = projection.on[event.type];
      return handler ? [{ position: event.position, writes: [handler(event)].flat() }] : [];
    });
    await store.prepare(projection);
    await store.apply([{ projection, writes }], log.at(-1)?.position ?? 0);
    await store.activate(projection);
  }
  return store;
}
