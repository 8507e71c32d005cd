import type { AddressInfo } from 'node:net';
import { createLogger } from '@sallyport/adapters/logging';
import { CommandRunner } from '@sallyport/event-store';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule, createApp } from '../../../apps/api/src';
import { Client, type startApp } from '../../support';

type App = Awaited<ReturnType<typeof startApp>>;
type Parts = Parameters<typeof ApiModule.on>[0];

const started: NestFastifyApplication[] = [];

/**
 * An api beside the one that runs, as another process would be: on the same log, with a command runner, caches and a
 * queue of its own. Stopped after the test.
 * @param over parts that are its own besides, such as a clock
 */
export async function anotherApi(
  { parts, config, projector }: App,
  over: Partial<Parts> = {},
): Promise<Client> {
  const { store, codec, timers } = parts;
  const own = { runner: new CommandRunner(store, codec, timers), logger: createLogger(config) };
  const module = ApiModule.on({ ...parts, config, projectionWaiter: projector.projections, ...own, ...over });
  const app = await createApp(module, config);
  started.push(app);
  await app.listen(0, 'localhost');
  return new Client(`http://localhost:${(app.getHttpServer().address() as AddressInfo).port}`);
}

// After each test, so that it is before the parts are closed.
afterEach(async () => {
  for (const app of started.splice(0)) await app.close();
});
