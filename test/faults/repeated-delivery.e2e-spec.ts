import { join } from 'node:path';
import type { EventStore, StoredEvent, SubscriptionMessage } from '@sallyport/event-store';
import type { ProjectionBatch } from '@sallyport/read-models';
import { SqliteReadModelStore } from '@sallyport/adapters/sqlite';
import {
  documentsIn,
  openDemoLog,
  projectLog,
  tallyOf,
  temporaryFolders,
  writeDemoLog,
  type DemoLog,
} from './harness';

const BATCH = 50;
/** Of each batch, so many events come once more with the next one. */
const OVERLAP = 20;

const tally = tallyOf('duplicate and repeated delivery to projections');
const newFolder = temporaryFolders();
let folder: string;
let clean: string[];
beforeEach(async () => {
  folder = newFolder();
  await writeDemoLog(folder);
  clean = await documentsOf('clean.db');
  expect(clean.length).toBeGreaterThan(1_000);
});

/** Projects the log into a file of its own, and reads what came of it. */
async function documentsOf(
  name: string,
  change: { subscribe?: EventStore['subscribe']; Store?: typeof SqliteReadModelStore } = {},
): Promise<string[]> {
  const { subscribe, Store = SqliteReadModelStore } = change;
  const file = join(folder, name);
  const log: DemoLog = openDemoLog(folder);
  if (subscribe) log.store.subscribe = subscribe;
  const readModels = new Store(file);
  await projectLog(log, readModels);
  await Promise.all([log.close(), readModels.close()]);
  return documentsIn(file);
}

/** The whole log as a transport delivers it that repeats itself: every batch twice, and a part of the one before. */
async function* stuttering(
  log: readonly StoredEvent[],
  signal: AbortSignal,
): AsyncGenerator<SubscriptionMessage> {
  for (let from = 0; from < log.length; from += BATCH) {
    const batch = log.slice(Math.max(0, from - OVERLAP), from + BATCH);
    for (const event of [...batch, ...batch]) yield { kind: 'event', event };
    yield { kind: 'caught-up', position: log[Math.min(from + BATCH, log.length) - 1]?.position ?? 0 };
  }
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
}

it('events that come twice, and again with the next batch, change nothing', async () => {
  const reading = openDemoLog(folder);
  const log = await reading.store.readAll({ after: 0, limit: 10_000 });
  await reading.close();
  const found = await documentsOf('stuttered.db', { subscribe: ({ signal }) => stuttering(log, signal) });
  tally.count(clean, found);
  expect(found).toEqual(clean);
}, 60_000);

it('batches that are applied twice, and once more behind a newer one, change nothing', async () => {
  class Repeating extends SqliteReadModelStore {
    private before: [readonly ProjectionBatch[], number] = [[], 0];

    override async apply(batches: readonly ProjectionBatch[], checkpoint: number): Promise<void> {
      await super.apply(batches, checkpoint);
      await super.apply(batches, checkpoint);
      await super.apply(...this.before);
      this.before = [batches, checkpoint];
    }
  }
  const found = await documentsOf('repeated.db', { Store: Repeating });
  tally.count(clean, found);
  expect(found).toEqual(clean);
}, 60_000);
