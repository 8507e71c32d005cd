import type { AddressInfo } from 'node:net';
import { createLogger } from '@sallyport/adapters/logging';
import { openObserver } from '@sallyport/adapters/observability';
import { FolderLock, readKeyFile } from '@sallyport/adapters/sqlite';
import { SystemClock, SystemEntropy } from '@sallyport/adapters/system';
import type { Config } from '@sallyport/config';
import { ApiModule, createApp } from '../../api/src';
import { Projector } from '../../projector/src';
import { deliverMessages } from '../../worker/src';
import { prepareDataFolder, seedDataFolder } from './demo';
import { openEmbeddedParts, type EmbeddedParts } from './embedded-parts';
import { hasOutbox, openProviders } from './open-providers';
import { refuseServices } from './refuse-services';
import { refuseShortLog } from './refuse-short-log';

/** A running service, all in this process. */
export interface Standalone {
  readonly config: Config;
  /** Where it listens, on this machine. */
  readonly url: string;
  readonly parts: EmbeddedParts;
  /** Whether messages that go to nobody can be looked at. */
  readonly showsOutbox: boolean;
  readonly projector: Projector;
  /** Takes no more requests, finishes those in flight, lets running jobs end, keeps checkpoints, closes the files. */
  stop(): Promise<void>;
}

/**
 * Starts api, projector and worker on the embedded parts.
 * @throws DataFolderError when the data folder cannot be used; ConfigError when services are named, or a
 *   database of places that cannot be used
 */
export async function startStandalone(config: Config): Promise<Standalone> {
  refuseServices(config);
  const lock = FolderLock.take(config.dataDir);
  try {
    return await startLocked(config, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startLocked(config: Config, lock: FolderLock): Promise<Standalone> {
  const logger = createLogger(config);
  const ring = config.keys ?? readKeyFile(config.dataDir, new SystemEntropy());
  const seed = (folder: string) => seedDataFolder(folder, ring, new SystemClock().now());
  await prepareDataFolder(config.dataDir, config.demo ? seed : undefined);
  const observer = openObserver('sallyport', config);
  const embedded = openEmbeddedParts(config, ring, {
    observer,
    onJobError: ({ id, correlationId }, err) =>
      logger.error({ err, job: id, correlationId }, 'a message could not be handled'),
  });
  const parts = { ...embedded, ...(await openProviders(config, embedded, (line) => logger.warn(line))) };
  const showsOutbox = hasOutbox(config);
  await refuseShortLog(parts, config.dataDir);
  const rewrapped = await parts.dataKeys.rewrap();
  if (rewrapped > 0) logger.info({ dataKeys: rewrapped }, 'data keys were wrapped by the current key');
  // The folder is this process's own: whoever had a command in hand died over it, and its client asks again now.
  parts.idempotency.releaseAll();

  const projector = new Projector(parts, (message, facts) => logger.error(facts, message));
  const { projections: projectionWaiter } = projector;
  const { outbox, failures, ...others } = parts;
  const apiParts = {
    ...others,
    ...(showsOutbox && { outbox, failures }),
    config,
    logger,
    projectionWaiter,
  };
  const app = await createApp(ApiModule.on(apiParts), config, observer);
  await projector.start();
  deliverMessages({
    ...parts,
    publicUrl: config.publicUrl,
    onError: ({ id, correlationId }, err) =>
      logger.error({ err, job: id, correlationId }, 'a message could not be delivered'),
  });
  // Whoever reaches the Outbox reads every code: while developing that is this machine alone.
  await app.listen(config.port, config.env === 'development' ? 'localhost' : '::');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    config,
    url: `http://localhost:${port}`,
    parts,
    showsOutbox,
    projector,
    async stop() {
      await app.close();
      await projector.stop();
      await parts.queue.close();
      await parts.close();
      await observer.close();
      lock.release();
    },
  };
}
