import { parseConfig } from '@sallyport/config';
import { openCallBackReaders } from './open-call-backs';
import { openFoundation, type Foundation } from './open-foundation';
import { openOutbox, openSenders } from './open-senders';

const env = {
  SALLYPORT_ENV: 'production',
  PUBLIC_URL: 'https://id.example.com',
  EVENTSTORE_URL: 'esdb://user:password@127.0.0.1:1?tls=false',
  MONGODB_URI: 'mongodb://127.0.0.1:1',
  REDIS_URL: 'redis://127.0.0.1:1',
  SALLYPORT_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: '0'.repeat(32),
  TWILIO_FROM: '+31600000000',
  SENDGRID_API_KEY: 'SG.key',
  SENDGRID_FROM: 'no-reply@example.com',
};

/** Nothing is asked of the servers: none is there. */
let foundation: Foundation;
beforeAll(() => {
  foundation = openFoundation(parseConfig(env), 'test');
});
afterAll(() => foundation.close());

it('production shows no outbox, and hears what providers report', () => {
  const config = parseConfig(env);
  expect(openOutbox(config, foundation)).toBeUndefined();
  expect(Object.keys(openCallBackReaders(config))).toEqual(['twilio']);
});

it('without providers all lands in the outbox', async () => {
  const config = parseConfig({});
  const { sms } = openSenders(config, foundation);
  expect(openOutbox(config, foundation)).toBeDefined();
  expect(openCallBackReaders(config)).toEqual({});
  // The database of the outbox is not there.
  await expect(sms.send('message', { to: '+31600000001', text: '123456' })).rejects.toThrow('MongoDB');
});
