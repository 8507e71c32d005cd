import { ConfigError, parseConfig } from '@sallyport/config';
import { requireServices } from './require-services';

const env = {
  EVENTSTORE_URL: 'esdb://user:password@events:2113',
  MONGODB_URI: 'mongodb://documents/sallyport',
  REDIS_URL: 'redis://jobs:6379',
  SALLYPORT_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
};

it('gives what several processes share', () => {
  expect(requireServices(parseConfig(env))).toMatchObject({
    eventStoreUrl: env.EVENTSTORE_URL,
    mongodbUri: env.MONGODB_URI,
    redisUrl: env.REDIS_URL,
    keys: { current: 'k1' },
  });
});

it.each(Object.keys(env))('names %s when it is missing, and it alone', (name) => {
  const act = () => requireServices(parseConfig({ ...env, [name]: '' }));
  expect(act).toThrow(ConfigError);
  expect(act).toThrow(new RegExp(`used:\n  ${name} is missing: [^\n]*$`));
});
