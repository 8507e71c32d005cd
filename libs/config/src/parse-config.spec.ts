import { generateKeyPairSync } from 'node:crypto';
import { ConfigError } from './config';
import { parseConfig } from './parse-config';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

const production = {
  SALLYPORT_ENV: 'production',
  PUBLIC_URL: 'https://id.example.com',
  EVENTSTORE_URL: 'esdb://user:password@events:2113?tls=false',
  MONGODB_URI: 'mongodb://mongo:27017/sallyport',
  REDIS_URL: 'redis://redis:6379',
  SALLYPORT_KEYS: `k1:${key(1)}`,
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'f'.repeat(32),
  TWILIO_FROM: '+351912345678',
  SENDGRID_API_KEY: 'SG.secret',
  SENDGRID_FROM: 'no-reply@example.com',
};

function faultsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

it('believes no proxy unless it is told to, apart from those of this machine while developing', () => {
  const believes = (env: Record<string, string>) => parseConfig(env).trustedProxies.includes('127.0.0.1');
  expect(believes({})).toBe(true);
  expect(believes({ TRUSTED_PROXIES: '' })).toBe(false);
  expect(believes({ SALLYPORT_ENV: 'test' })).toBe(false);
  expect(believes({ SALLYPORT_ENV: 'test', TRUSTED_PROXIES: 'loopback' })).toBe(true);
});

describe('the config', () => {
  it('needs nothing for development', () => {
    const config = parseConfig({});
    expect(config).toMatchObject({
      env: 'development',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      demo: true,
      rateLimitScale: 1,
      logLevel: 'info',
    });
    expect(config.dataDir).toMatch(/^\/.*\/data$/);
    expect(config.trustedProxies.includes('127.0.0.1')).toBe(true);
    expect(config.trustedProxies.includes('10.0.0.1')).toBe(false);
    for (const part of ['eventStoreUrl', 'mongodbUri', 'redisUrl', 'keys', 'twilio', 'sendgrid']) {
      expect(config).not.toHaveProperty(part);
    }
  });

  it('takes the paths of databases of places and of networks', () => {
    const paths = { GEOIP_CITY_DB: '/City.mmdb', GEOIP_ASN_DB: '/ASN.mmdb' };
    expect(parseConfig(paths)).toMatchObject({ geoipCityDb: '/City.mmdb', geoipAsnDb: '/ASN.mmdb' });
  });

  it('names the countries that SMS go to, or none for all', () => {
    expect(parseConfig({ SMS_COUNTRIES: 'nl, BR' }).smsCountries).toEqual(['NL', 'BR']);
    expect(parseConfig({ SMS_COUNTRIES: '' })).not.toHaveProperty('smsCountries');
    expect(faultsOf({ SMS_COUNTRIES: 'NLD' })).toEqual([
      "SMS_COUNTRIES is 'NLD': list ISO 3166-1 codes of countries, like NL,BR; empty: all",
    ]);
  });

  it('pushes through push services where it is asked to, and in production always', () => {
    expect(parseConfig({})).toMatchObject({
      webPush: false,
      pushEndpoints: { hosts: [], loopback: true },
    });
    const hosts = { PUSH_ENDPOINT_HOSTS: 'Push.acme.example, *.push.example' };
    expect(parseConfig({ ...hosts, SALLYPORT_WEB_PUSH: 'on' })).toMatchObject({
      webPush: true,
      pushEndpoints: { hosts: ['push.acme.example', '*.push.example'], loopback: true },
    });
    expect(parseConfig(production)).toMatchObject({
      webPush: true,
      pushEndpoints: { hosts: [], loopback: false },
    });
  });

  it('calls providers at other addresses: of a region by https, or of this machine', () => {
    expect(parseConfig(production).twilio).not.toHaveProperty('url');
    const url = {
      TWILIO_API_URL: 'https://api.dublin.ie1.twilio.com',
      SENDGRID_API_URL: 'http://127.0.0.1:4010/',
    };
    expect(parseConfig({ ...production, ...url })).toMatchObject({
      twilio: { url: 'https://api.dublin.ie1.twilio.com' },
      sendgrid: { url: 'http://127.0.0.1:4010' },
    });
    for (const here of ['http://localhost:4010', 'http://[::1]:4010'])
      expect(faultsOf({ TWILIO_API_URL: here })).toEqual([]);
    for (const wrong of [
      'http://api.twilio.com',
      'http://127.0.0.1.example.com',
      'http://localhost.example.com',
      'https://user:secret@api.twilio.com',
      'https://api.twilio.com/2010-04-01',
      'api.twilio.com',
    ])
      expect(faultsOf({ SENDGRID_API_URL: wrong })).toEqual([
        expect.stringMatching(/^SENDGRID_API_URL is '\*\*\*': .*set an origin like https/),
      ]);
  });

  it('takes the key of SendGrid’s webhook as it is shown, or in PEM', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const shown = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    for (const text of [shown, publicKey.export({ type: 'spki', format: 'pem' }).toString()]) {
      const { sendgrid } = parseConfig({ ...production, SENDGRID_WEBHOOK_KEY: text });
      expect(sendgrid).toMatchObject({ webhookKey: shown });
    }
    const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect(faultsOf({ SENDGRID_WEBHOOK_KEY: other })).toHaveLength(1);
  });

  it('is frozen', () => {
    const config = parseConfig({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(parseConfig(production).twilio)).toBe(true);
  });

  it('takes empty variables for absent ones, and leaves others alone', () => {
    const { trustedProxies, ...config } = parseConfig({
      PORT: '',
      REDIS_URL: '  ',
      TRUSTED_PROXIES: '',
      HOME: '/root',
    });
    expect(parseConfig({})).toMatchObject(config);
    expect(trustedProxies.includes('127.0.0.1')).toBe(false);
  });

  it('seeds the demo in development only, unless it is told to', () => {
    expect(parseConfig({ SALLYPORT_ENV: 'test' }).demo).toBe(false);
    expect(parseConfig({ SALLYPORT_ENV: 'test', SALLYPORT_DEMO: 'on' }).demo).toBe(true);
    expect(parseConfig({ SALLYPORT_DEMO: 'off' }).demo).toBe(false);
  });

  it('goes to where it is reached, without a slash', () => {
    expect(parseConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(parseConfig({ PUBLIC_URL: 'https://ID.example.com/' }).publicUrl).toBe('https://id.example.com');
  });

  it('holds all that production needs', () => {
    expect(parseConfig(production)).toMatchObject({
      env: 'production',
      demo: false,
      eventStoreUrl: production.EVENTSTORE_URL,
      mongodbUri: production.MONGODB_URI,
      redisUrl: production.REDIS_URL,
      keys: { current: 'k1', lookup: 'k1' },
      twilio: { from: '+351912345678' },
      sendgrid: { from: 'no-reply@example.com' },
    });
  });

  it.each([
    ['SALLYPORT_ENV', 'staging'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PUBLIC_URL', 'id.example.com'],
    ['PUBLIC_URL', 'https://id.example.com/app'],
    ['PUBLIC_URL', 'https://user@id.example.com'],
    ['PUBLIC_URL', 'https://id.example.com?x'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['SALLYPORT_DEMO', 'yes'],
    ['SALLYPORT_WEB_PUSH', 'yes'],
    ['PUSH_ENDPOINT_HOSTS', 'https://push.example'],
    ['PUSH_ENDPOINT_HOSTS', '*'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['SALLYPORT_RATE_LIMIT_SCALE', '0'],
    ['SALLYPORT_RATE_LIMIT_SCALE', '-1'],
    ['EVENTSTORE_URL', 'http://events'],
    ['MONGODB_URI', 'postgres://x'],
    ['REDIS_URL', 'redis'],
    ['SALLYPORT_KEYS', 'k1:short'],
    ['TWILIO_ACCOUNT_SID', 'AC1'],
    ['SENDGRID_FROM', 'nobody'],
    ['SENDGRID_WEBHOOK_KEY', 'no key'],
    ['GEOIP_CITY_DB', '/city.csv'],
    ['GEOIP_ASN_DB', '/asn.csv'],
    ['LOG_LEVEL', 'loud'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector'],
  ])('refuses %s=%s, and says what would do', (name, value) => {
    const faults = faultsOf({ [name]: value }).filter((fault) => fault.startsWith(`${name} is '`));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/: .*(set|list|leave) /);
  });

  it('names every fault at once', () => {
    const faults = faultsOf({ PORT: 'x', LOG_LEVEL: 'loud', REDIS_URL: 'redis' });
    expect(faults).toHaveLength(3);
    expect(new ConfigError(faults).message.split('\n')).toHaveLength(4);
  });

  it('never prints a secret', () => {
    const secret = 'hunter2';
    const faults = faultsOf({
      REDIS_URL: `http://user:${secret}@redis`,
      MONGODB_URI: `x://${secret}`,
      EVENTSTORE_URL: `x://${secret}`,
      SALLYPORT_KEYS: `k1:${secret}`,
      TWILIO_AUTH_TOKEN: secret,
      SENDGRID_API_KEY: secret,
    });
    expect(faults).toHaveLength(6);
    expect(faults.join()).not.toContain(secret);
  });

  it('wants a provider set up in whole or not at all', () => {
    expect(faultsOf({ TWILIO_FROM: '+351912345678' })).toEqual([
      expect.stringContaining('TWILIO_ACCOUNT_SID is missing'),
      expect.stringContaining('TWILIO_AUTH_TOKEN is missing'),
    ]);
    expect(faultsOf({ SENDGRID_API_KEY: 'SG.x' })).toEqual([
      expect.stringContaining('SENDGRID_FROM is missing'),
    ]);
  });

  it.each(['PUBLIC_URL', 'EVENTSTORE_URL', 'MONGODB_URI', 'REDIS_URL', 'SALLYPORT_KEYS'])(
    'refuses production without %s',
    (name) =>
      expect(faultsOf({ ...production, [name]: '' })).toEqual([
        expect.stringContaining(`${name} is missing`),
      ]),
  );

  it('refuses production with the outbox for a provider', () => {
    const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM, ...withoutTwilio } = production;
    expect(faultsOf(withoutTwilio)).toEqual([expect.stringContaining('outbox')]);
    const { SENDGRID_API_KEY, SENDGRID_FROM, ...withoutSendgrid } = production;
    expect(faultsOf(withoutSendgrid)).toEqual([expect.stringContaining('outbox')]);
  });

  it.each([
    ['SALLYPORT_RATE_LIMIT_SCALE', '2'],
    ['SALLYPORT_DEMO', 'on'],
    ['SALLYPORT_WEB_PUSH', 'off'],
    ['PUBLIC_URL', 'http://id.example.com'],
  ])('refuses production with %s=%s', (name, value) =>
    expect(faultsOf({ ...production, [name]: value })).toEqual([expect.stringContaining(name)]),
  );
});
