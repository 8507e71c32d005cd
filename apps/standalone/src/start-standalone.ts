import type { AddressInfo } from 'node:net';
import { FolderLock, readKeyFile } from '@sallyport/adapters/sqlite';
import { SystemEntropy } from '@sallyport/adapters/system';
import type { Config } from '@sallyport/config';
import { ApiModule, createApp, createLogger, PartsModule } from '../../api/src';
import { Projector } from '../../projector/src';
import { DeliverMessage, EventReader, MessageFactsLoader } from '../../worker/src';
import { openEmbeddedParts, type EmbeddedParts } from './embedded-parts';

/** A running service, all in this process. */
export interface Standalone {
  readonly config: Config;
  /** Where it listens, on this machine. */
  readonly url: string;
  readonly parts: EmbeddedParts;
  readonly projector: Projector;
  /** Takes no more requests, finishes those in flight, drains the queue, saves checkpoints, closes the files. */
  stop(): Promise<void>;
}

/**
 * Starts api, projector and worker on the embedded parts.
 * @throws DataFolderError when the data folder cannot be used
 */
export async function startStandalone(config: Config): Promise<Standalone> {
  const logger = createLogger(config);
  const lock = FolderLock.take(config.dataDir);
  const ring = config.keys ?? readKeyFile(config.dataDir, new SystemEntropy());
  const parts = openEmbeddedParts(config, ring, {
    onJobError: (job, error) => logger.error({ err: error, job: job.id }, 'a message could not be handled'),
  });
  const projector = new Projector(parts, logger);
  const deliver = workerOf(config, parts, logger);
  const app = await createApp(PartsModule.of(ApiModule, { ...parts, config, logger, projectionWaiter: projector }), config);
  await projector.start();
  parts.queue.process((job) => deliver.handle(job));
  await app.listen(config.port, '::');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    config,
    url: `http://localhost:${port}`,
    parts,
    projector,
    async stop() {
      await app.close();
      await parts.queue.close();
      await projector.stop();
      await parts.close();
      lock.release();
    },
  };
}
