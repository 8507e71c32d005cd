import { bullBoard } from '@sallyport/adapters/bullmq';
import { createLogger } from '@sallyport/adapters/logging';
import { openFoundation, openJobs, openSenders, serveOperations, type Running } from '@sallyport/composition';
import type { Config } from '@sallyport/config';
import { deliverMessages } from './deliver-messages';

/**
 * Starts to deliver messages on the services that the config names; any number of workers share the work.
 * @returns with the port that operators ask at
 * @throws ConfigError when a service is not named
 */
export async function startWorker(config: Config): Promise<Running & { readonly port: number }> {
  const logger = createLogger(config);
  const foundation = openFoundation(config, 'sallyport-worker');
  const queue = openJobs(foundation, (message, facts) => logger.error(facts, message));
  deliverMessages({
    ...foundation,
    ...openSenders(config, foundation),
    queue,
    publicUrl: config.publicUrl,
    onError: ({ id, correlationId }, err) =>
      logger.error({ err, job: id, correlationId }, 'a message could not be delivered'),
  });
  const board = { prefix: '/jobs', plugin: bullBoard(queue.queues, '/jobs') };
  const operations = await serveOperations(config, foundation.observer.metrics, board);
  return {
    says: 'Sallyport delivers messages',
    port: operations.port,
    async stop() {
      await operations.close();
      await queue.close();
      await foundation.close();
    },
  };
}
