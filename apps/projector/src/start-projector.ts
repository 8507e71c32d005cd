import { createLogger } from '@sallyport/adapters/logging';
import { openFoundation, openJobs, serveOperations, type Running } from '@sallyport/composition';
import type { Config } from '@sallyport/config';
import { Projector } from './projector';

/**
 * Starts to follow the log on the services that the config names. One is enough. A second takes over at once when the
 * first dies: what both do has the effect of one, since documents know the last event that changed them, and jobs
 * their ids.
 * @throws ConfigError when a service is not named
 */
export async function startProjector(config: Config): Promise<Running> {
  const logger = createLogger(config);
  const onError = (message: string, facts: object) => logger.error(facts, message);
  const foundation = openFoundation(config, 'sallyport-projector');
  const queue = openJobs(foundation, onError);
  const projector = new Projector({ ...foundation, queue, queueIsElsewhere: true }, onError);
  await projector.start();
  const operations = await serveOperations(config, foundation.observer.metrics);
  return {
    says: 'Sallyport follows the log',
    async stop() {
      await operations.close();
      await projector.stop();
      await queue.close();
      await foundation.close();
    },
  };
}
