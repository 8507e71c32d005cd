import type { AddressInfo } from 'node:net';
import { BullMqJobQueue } from '@sallyport/adapters/bullmq';
import { createLogger } from '@sallyport/adapters/logging';
import { connectRedis, RedisIdempotencyStore, RedisRateLimiter } from '@sallyport/adapters/redis';
import { readKeyFile } from '@sallyport/adapters/sqlite';
import { SystemEntropy } from '@sallyport/adapters/system';
import { parseConfig } from '@sallyport/config';
import { until } from '@sallyport/testing';
import { ApiModule, createApp } from '../../../apps/api/src';
import { Projector } from '../../../apps/projector/src';
import { openEmbeddedParts } from '../../../apps/standalone/src/embedded-parts';
import { DeliverMessage, EventReader, MessageFactsLoader } from '../../../apps/worker/src';
import { Client, newDataFolder } from '../../support';

/** A worker that can be stopped alone. */
interface StoppableWorker {
  stop(): Promise<void>;
}

/** The service with its jobs, limits and idempotent answers in Redis, all else embedded; its worker apart. */
export interface ServiceOnRedis {
  readonly client: Client;
  /** The producer's side, for a look at what waits. */
  readonly queue: BullMqJobQueue;
  startWorker(): StoppableWorker;
  stop(): Promise<void>;
}

/** Starts it without a worker. Sweeps of lost jobs are a thousand times as frequent as in production. */
export async function startOnRedis(redisUrl: string): Promise<ServiceOnRedis> {
  const config = parseConfig({
    SALLYPORT_ENV: 'test',
    PORT: '0',
    SALLYPORT_DEMO: 'off',
    SALLYPORT_DATA_DIR: newDataFolder(),
    SALLYPORT_RATE_LIMIT_SCALE: '1000',
    TRUSTED_PROXIES: 'loopback',
  });
  const ring = readKeyFile(config.dataDir, new SystemEntropy());
  const logger = createLogger(config);
  const embedded = openEmbeddedParts(config, ring, { onJobError: () => undefined });
  const { timers, entropy, keys, store, codec, codes } = embedded;
  // Only the sweep sleeps that long: the test would wait for it.
  const hasty = {
    sleep: (ms: number, signal?: AbortSignal) => timers.sleep(ms === 20_000 ? 20 : ms, signal),
  };

  const redis = await connectRedis(redisUrl);
  const queue = new BullMqJobQueue(redisUrl, timers, entropy);
  const parts = {
    ...embedded,
    queue,
    rateLimiter: new RedisRateLimiter(redis, keys.derive('rate-limits').key),
    idempotency: new RedisIdempotencyStore(redis, keys.derive('idempotent-answers').key, entropy),
  };
  const projector = new Projector({ ...parts, timers: hasty, queueIsElsewhere: true }, () => undefined);
  const { projections: projectionWaiter } = projector;
  const app = await createApp(ApiModule.on({ ...parts, config, logger, projectionWaiter }), config);
  await projector.start();
  await app.listen(config.port, 'localhost');
  const { port } = app.getHttpServer().address() as AddressInfo;

  const workers: BullMqJobQueue[] = [];
  return {
    client: new Client(`http://localhost:${port}`),
    queue,
    startWorker() {
      const own = new BullMqJobQueue(redisUrl, timers, entropy, { lockMilliseconds: 1_000 });
      const facts = new MessageFactsLoader(new EventReader(store, codec), keys, codes, config.publicUrl);
      const worker = new DeliverMessage({ ...parts, facts });
      own.process((job) => worker.handle(job));
      workers.push(own);
      return { stop: () => own.close() };
    },
    async stop() {
      await app.close();
      await projector.stop();
      for (const worker of workers) await worker.close();
      await queue.close();
      redis.disconnect();
      await embedded.close();
    },
  };
}

/** Resolves once so many jobs of a channel wait. */
export const untilWaiting = (queue: BullMqJobQueue, channel: 'sms' | 'email', count: number): Promise<void> =>
  until(async () => (await queue.counts())[channel].waiting === count);
