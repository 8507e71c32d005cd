import type { AddressInfo } from 'node:net';
import { Argon2PasswordHasher } from '@sallyport/adapters/argon2';
import { createLogger } from '@sallyport/adapters/logging';
import { observeHasher } from '@sallyport/adapters/observability';
import {
  openCallBackReaders,
  openFoundation,
  openLimits,
  openOutbox,
  openPlaces,
  type Running,
} from '@sallyport/composition';
import type { Config } from '@sallyport/config';
import { ApiModule } from './api.module';
import { createApp } from './http/create-app';
import { PolledProjections } from './http/polled-projections';

/**
 * Starts to answer requests on the services that the config names; any number of processes may.
 * @throws ConfigError when one is not named
 */
export async function startApi(config: Config): Promise<Running> {
  const logger = createLogger(config);
  const foundation = openFoundation(config, 'sallyport-api');
  const limits = await openLimits(foundation, (err) => logger.error({ err }, 'Redis is away'));
  const outbox = openOutbox(config, foundation);
  const parts = {
    ...foundation,
    ...limits,
    config,
    logger,
    projectionWaiter: new PolledProjections(foundation.readModels, foundation.timers),
    hasher: observeHasher(
      new Argon2PasswordHasher(foundation.keys.deriveAll('password-pepper')),
      foundation.observer.metrics,
    ),
    places: await openPlaces(config, (line) => logger.warn(line)),
    ...(outbox && { outbox }),
    callBackReaders: openCallBackReaders(config),
  };
  const app = await createApp(ApiModule.on(parts), config, foundation.observer);
  // Whoever reaches the Outbox reads every code: while developing that is this machine alone.
  await app.listen(config.port, config.env === 'development' ? 'localhost' : '::');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    says: `Sallyport listens at http://localhost:${port}`,
    async stop() {
      await app.close();
      limits.close();
      await foundation.close();
    },
  };
}
