import { ConfigError, type Config } from '@sallyport/config';

/**
 * Refuses settings of services that this process would not use: whoever set them believes that their data is there.
 * @throws ConfigError
 */
export function refuseServices({ eventStoreUrl, mongodbUri, redisUrl }: Config): void {
  const given = { EVENTSTORE_URL: eventStoreUrl, MONGODB_URI: mongodbUri, REDIS_URL: redisUrl };
  const faults = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name]) =>
        `${name} is set, and this process keeps all in its data folder: start api, projector and worker`,
    );
  if (faults.length > 0) throw new ConfigError(faults);
}
