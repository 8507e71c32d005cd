import { join } from 'node:path';
import { catalogues } from '@sallyport/domain';
import { Codec, KeyRing, type EventStore } from '@sallyport/event-store';
import { ProjectionRunner, projections, type ReadModelStore } from '@sallyport/read-models';
import { SqliteDataKeys, SqliteEventStore } from '@sallyport/adapters/sqlite';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { seedDataFolder } from '../../../apps/standalone/src/demo';
import { files } from '../../../apps/standalone/src/embedded-parts';

const RING = { current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } };
const NOW = '2026-11-24T12:00:00.000Z';
const PROJECTING_TAKES_AT_MOST = 60_000;

/** A log with a history in it, and what reads it. */
export interface DemoLog {
  readonly store: EventStore;
  readonly codec: Codec;
  close(): Promise<void>;
}

/** Writes the demo's ninety days into an empty folder. */
export const writeDemoLog = (folder: string) => seedDataFolder(folder, RING, NOW);

/** Opens the log that a folder holds. */
export function openDemoLog(folder: string): DemoLog {
  const entropy = new SystemEntropy();
  const store = new SqliteEventStore(join(folder, files.events));
  const keys = new SqliteDataKeys(join(folder, files.dataKeys), new KeyRing(RING), entropy);
  return {
    store,
    codec: new Codec(catalogues, keys, entropy),
    close: async () => void (await Promise.all([store.close(), keys.close()])),
  };
}

/** Brings every read model up to the end of a log. @throws when one cannot be, or an event was parked */
export async function projectLog({ store, codec }: DemoLog, readModels: ReadModelStore): Promise<void> {
  const failures: string[] = [];
  const runner = new ProjectionRunner({
    ...{ store, decoder: codec, readModels, projections, timers: new SystemTimers() },
    onError: (message, { err }) => failures.push(`${message}: ${String(err)}`),
  });
  const end = (await store.readAll({ after: 0, limit: 10_000 })).at(-1)?.position ?? 0;
  await runner.start();
  for (const { name } of projections) {
    if (!(await runner.waitFor(name, end, PROJECTING_TAKES_AT_MOST))) failures.push(`${name} is behind`);
  }
  await runner.stop();
  if (failures.length > 0) throw new Error(failures.join('; '));
}
