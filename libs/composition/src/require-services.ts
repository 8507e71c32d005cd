import { ConfigError, type Config, type KeySource } from '@sallyport/config';

/** Where the services are that several processes share, and the keys that all of them need. */
export interface Services {
  readonly eventStoreUrl: string;
  readonly mongodbUri: string;
  readonly redisUrl: string;
  readonly keys: KeySource;
}

/**
 * What a process of its own cannot do without: a data folder and its key file serve one process only.
 * @throws ConfigError that names each variable that is missing
 */
export function requireServices({ eventStoreUrl, mongodbUri, redisUrl, keys }: Config): Services {
  if (eventStoreUrl && mongodbUri && redisUrl && keys) return { eventStoreUrl, mongodbUri, redisUrl, keys };
  const given = {
    EVENTSTORE_URL: eventStoreUrl,
    MONGODB_URI: mongodbUri,
    REDIS_URL: redisUrl,
    SALLYPORT_KEYS: keys,
  };
  throw new ConfigError(
    Object.entries(given)
      .filter(([, value]) => value === undefined)
      .map(
        ([name]) => `${name} is missing: processes of their own share it; \`npm start\` needs none of this`,
      ),
  );
}
