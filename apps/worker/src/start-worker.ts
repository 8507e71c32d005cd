import { createLogger } from '@sallyport/adapters/logging';
import { openFoundation, openJobs, openSenders, requireServices, type Running } from '@sallyport/composition';
import type { Config } from '@sallyport/config';
import { deliverMessages } from './deliver-messages';

/**
 * Starts to deliver messages on the services that the config names; any number of workers share the work.
 * @throws ConfigError when a service is not named
 */
export async function startWorker(config: Config): Promise<Running> {
  const services = requireServices(config);
  const logger = createLogger(config);
  const foundation = openFoundation(services);
  const queue = openJobs(services, foundation, (message, facts) => logger.error(facts, message));
  deliverMessages({
    ...foundation,
    ...openSenders(config, foundation),
    queue,
    publicUrl: config.publicUrl,
    onError: ({ id }, err) => logger.error({ err, job: id }, 'a message could not be delivered'),
  });
  return {
    says: 'Sallyport delivers messages',
    async stop() {
      await queue.close();
      await foundation.close();
    },
  };
}
