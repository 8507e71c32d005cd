import { Redis } from 'ioredis';

export interface ConnectOptions {
  /** Told of each connection that failed; it is tried again all the same. */
  readonly onError?: (error: Error) => void;
}

/** Milliseconds after which an answer is no longer waited for: requests of people stand behind it. */
const PATIENCE = 1_000;
/** Milliseconds between two tries to connect, at the most. */
const LONGEST_PAUSE = 2_000;

/**
 * A connection whose commands are answered at once or fail: nothing is held back for a Redis that is away, so that a
 * limit which cannot be counted refuses. It connects again by itself.
 * @param url `redis://` or `rediss://`
 * @returns once it is connected, or has failed to for the first time. To be ended with `disconnect()`
 */
export async function connectRedis(
  url: string,
  { onError = () => undefined }: ConnectOptions = {},
): Promise<Redis> {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: PATIENCE,
    connectTimeout: PATIENCE,
    retryStrategy: (tries) => Math.min(tries * 100, LONGEST_PAUSE),
  });
  redis.on('error', onError);
  await new Promise<void>((resolve) => {
    redis.once('ready', resolve);
    redis.once('close', resolve);
  });
  return redis;
}
