import { EventStoreDbEventStore } from '@sallyport/adapters/eventstoredb';
import {
  MongoCheckpoints,
  MongoConnection,
  MongoDataKeys,
  MongoReadModelStore,
} from '@sallyport/adapters/mongo';
import { SystemClock, SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import { catalogues } from '@sallyport/domain';
import { Codec, CommandRunner, KeyRing } from '@sallyport/event-store';
import type { Services } from './require-services';

/** What every process works with: the log in EventStoreDB, documents and data keys in MongoDB, and the keys. */
export type Foundation = ReturnType<typeof openFoundation>;

/** Opens it; servers are connected to with the first call, and one that is away shows there. */
export function openFoundation({ eventStoreUrl, mongodbUri, keys: source }: Services) {
  const timers = new SystemTimers();
  const entropy = new SystemEntropy();
  const keys = new KeyRing(source);
  const mongo = new MongoConnection(mongodbUri);
  const dataKeys = new MongoDataKeys(mongo, keys, entropy);
  const codec = new Codec(catalogues, dataKeys, entropy);
  const store = new EventStoreDbEventStore(eventStoreUrl);
  return {
    clock: new SystemClock(),
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
    /** Once nothing uses it any more. */
    async close(): Promise<void> {
      await store.close();
      await dataKeys.close();
      await mongo.close();
    },
  };
}
