import { ConfigError, parseConfig } from '@sallyport/config';
import { refuseServices } from './refuse-services';

it('lets what is embedded be', () => {
  expect(() => refuseServices(parseConfig({}))).not.toThrow();
});

it.each([
  ['EVENTSTORE_URL', 'esdb://user:password@events:2113'],
  ['MONGODB_URI', 'mongodb://documents/sallyport'],
  ['REDIS_URL', 'redis://jobs:6379'],
])('names %s, which it would not use', (name, value) => {
  const act = () => refuseServices(parseConfig({ [name]: value }));
  expect(act).toThrow(ConfigError);
  expect(act).toThrow(`${name} is set`);
});
