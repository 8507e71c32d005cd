import { join } from 'node:path';
import { Argon2PasswordHasher } from '@sallyport/adapters/argon2';
import { DbipPlaceFinder } from '@sallyport/adapters/geoip';
import { InProcessJobQueue, MemoryRateLimiter } from '@sallyport/adapters/in-process';
import {
  observeEventStore,
  observeHasher,
  observeSender,
  watchJobs,
  watchReaders,
} from '@sallyport/adapters/observability';
import {
  OutboxEmailSender,
  OutboxPushSender,
  OutboxSmsSender,
  SqliteOutbox,
} from '@sallyport/adapters/outbox';
import {
  SqliteCheckpoints,
  SqliteDataKeys,
  SqliteEventStore,
  SqliteIdempotencyStore,
  SqliteReadModelStore,
} from '@sallyport/adapters/sqlite';
import { SystemClock, SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import { WebPushSender } from '@sallyport/adapters/web-push';
import type { Config } from '@sallyport/config';
import { catalogues } from '@sallyport/domain';
import { Codec, CommandRunner, KeyRing, vapidKeys, type KeyRingOptions } from '@sallyport/event-store';
import {
  unobserved,
  type Job,
  type Observer,
  type PlaceFinder,
  type ProviderFailures,
} from '@sallyport/ports';

/** Files of a data folder. Lost read models and outbox are made again or missed by nobody; the others are not. */
export const files = {
  events: 'events.db',
  dataKeys: 'keys.db',
  readModels: 'read-models.db',
  state: 'state.db',
  outbox: 'outbox.db',
} as const;

export interface EmbeddedOptions {
  /** Told of a job that failed for a fault of our own. */
  readonly onJobError: (job: Job, error: unknown) => void;
  /** Default: nobody watches. */
  readonly observer?: Observer;
}

/** The parts that need nothing installed: SQLite files in the data folder, and this process. */
export type EmbeddedParts = ReturnType<typeof openEmbeddedParts>;

/**
 * Opens every part on a data folder that is this process's own.
 * @throws DataFolderError when a file cannot be used
 */
export function openEmbeddedParts(
  config: Pick<Config, 'dataDir' | 'publicUrl' | 'webPush' | 'pushEndpoints'>,
  ringOptions: KeyRingOptions,
  { onJobError, observer = unobserved }: EmbeddedOptions,
) {
  const at = (file: string) => join(config.dataDir, file);
  const clock = new SystemClock();
  const timers = new SystemTimers();
  const entropy = new SystemEntropy();
  const keys = new KeyRing(ringOptions);
  const dataKeys = new SqliteDataKeys(at(files.dataKeys), keys, entropy);
  const codec = new Codec(catalogues, dataKeys, entropy);
  const store = observeEventStore(new SqliteEventStore(at(files.events)), observer);
  const outbox = new SqliteOutbox(at(files.outbox));
  const failures: ProviderFailures = {};
  const parts = {
    clock,
    timers,
    entropy,
    keys,
    dataKeys,
    codec,
    store,
    runner: new CommandRunner(store, codec, timers),
    readModels: new SqliteReadModelStore(at(files.readModels)),
    checkpoints: new SqliteCheckpoints(at(files.state)),
    idempotency: new SqliteIdempotencyStore(at(files.state), keys.derive('idempotent-answers').key, entropy),
    rateLimiter: new MemoryRateLimiter(),
    queue: new InProcessJobQueue(timers, entropy, { onError: onJobError }),
    hasher: observeHasher(new Argon2PasswordHasher(keys.deriveAll('password-pepper')), observer.metrics),
    codes: new SpeakeasyOneTimeCodes(entropy),
    places: new DbipPlaceFinder() as PlaceFinder,
    outbox,
    failures,
    observer,
    sms: observeSender('sms', new OutboxSmsSender(outbox, clock, failures), observer),
    email: observeSender('email', new OutboxEmailSender(outbox, clock, failures), observer),
    push: observeSender(
      'push',
      config.webPush
        ? new WebPushSender({ ...config, vapid: vapidKeys(keys), clock })
        : new OutboxPushSender(outbox, clock, failures),
      observer,
    ),
  };
  watchReaders(parts, observer.metrics);
  watchJobs(parts.queue, observer.metrics);
  return {
    ...parts,
    /** Once nothing uses them any more. */
    async close(): Promise<void> {
      await parts.store.close();
      await Promise.all([parts.readModels.close(), parts.dataKeys.close()]);
      parts.checkpoints.close();
      parts.idempotency.close();
      parts.outbox.close();
    },
  };
}
