import { EventStoreDbEventStore } from '@sallyport/adapters/eventstoredb';
import {
  MongoCheckpoints,
  MongoConnection,
  MongoDataKeys,
  MongoReadModelStore,
} from '@sallyport/adapters/mongo';
import { observeEventStore, openObserver, watchReaders } from '@sallyport/adapters/observability';
import { SystemClock, SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import type { Config } from '@sallyport/config';
import { catalogues } from '@sallyport/domain';
import { Codec, CommandRunner, KeyRing } from '@sallyport/event-store';
import { requireServices } from './require-services';

/** What every process works with: the log in EventStoreDB, documents and data keys in MongoDB, and the keys. */
export type Foundation = ReturnType<typeof openFoundation>;

/**
 * Opens it; servers are connected to with the first call, and one that is away shows there.
 * @param name what this process is called among others
 * @throws ConfigError when a service is not named
 */
export function openFoundation(config: Config, name: string) {
  const { eventStoreUrl, mongodbUri, redisUrl, keys: source } = requireServices(config);
  const observer = openObserver(name, config);
  const timers = new SystemTimers();
  const entropy = new SystemEntropy();
  const keys = new KeyRing(source);
  const mongo = new MongoConnection(mongodbUri);
  const dataKeys = new MongoDataKeys(mongo, keys, entropy);
  const codec = new Codec(catalogues, dataKeys, entropy);
  const store = observeEventStore(new EventStoreDbEventStore(eventStoreUrl), observer);
  const parts = {
    clock: new SystemClock(),
    observer,
    redisUrl,
    timers,
    entropy,
    keys,
    mongo,
    dataKeys,
    codec,
    store,
    runner: new CommandRunner(store, codec, timers),
    readModels: new MongoReadModelStore(mongo),
    checkpoints: new MongoCheckpoints(mongo),
    codes: new SpeakeasyOneTimeCodes(entropy),
  };
  watchReaders(parts, observer.metrics);
  return {
    ...parts,
    /** Once nothing uses it any more. */
    async close(): Promise<void> {
      await store.close();
      await dataKeys.close();
      await mongo.close();
      await observer.close();
    },
  };
}
