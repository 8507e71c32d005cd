import { parseConfig, type Config } from '@sallyport/config';
import { until } from '@sallyport/testing';
import { startStandalone } from '../../apps/standalone/src/start-standalone';
import { PushService } from '../servers/push';
import { Client, enrolledMember, newDataFolder, PASSWORD, stepUp, type Enrolled } from '../support';

// A client names the address that our worker calls: without a list of push services anybody could have it call what
// only it can reach, such as the metadata of a cloud or a database (CWE-918, OWASP ASVS 12.6.1 of 4.0).

jest.setTimeout(120_000);

const folder = newDataFolder();
/** As in production, but for the parts. */
const strict = { hosts: [], loopback: false };
const start = (pushEndpoints: Config['pushEndpoints']) =>
  startStandalone({
    ...parseConfig({
      SALLYPORT_ENV: 'test',
      PORT: '0',
      SALLYPORT_DEMO: 'off',
      SALLYPORT_DATA_DIR: folder,
      SALLYPORT_RATE_LIMIT_SCALE: '1000',
      SALLYPORT_WEB_PUSH: 'on',
      TRUSTED_PROXIES: 'loopback',
    }),
    pushEndpoints,
  });

/** What must not be called. */
let internal: PushService;
let member: Enrolled;
beforeAll(async () => {
  internal = await PushService.start();
});
afterAll(() => internal.stop());

const register = (client: Client, endpoint: string) =>
  client.post(
    '/me/two-factor/push-devices',
    { subscription: { endpoint, keys: internal.subscribe().keys } },
    { session: member.session },
  );

it('addresses that are no push service are refused, and nothing is written', async () => {
  const app = await start(strict);
  const client = new Client(app.url);
  ({ member } = await enrolledMember(client, { allowedFactors: ['sms', 'push', 'backup_code'] }));
  await stepUp(client, member);
  const before = (await app.parts.store.readStream(`factors-${member.userId}`)).length;
  const wishes = [
    internal.subscribe().endpoint,
    'http://169.254.169.254/latest/meta-data/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00:ec2::254]/',
    'https://10.0.0.8:8443/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://localhost/',
    'https://fcm.googleapis.com:6379/',
    'https://fcm.googleapis.com@10.0.0.8/',
    'https://fcm.googleapis.com.evil.example/',
    'http://fcm.googleapis.com/',
    'https://xn--fcm-googleapis-com.evil.example/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:6379/_FLUSHALL',
  ];
  for (const endpoint of wishes) {
    const { status, body } = await register(client, endpoint);
    expect({ endpoint, status, code: body.code }).toEqual({
      endpoint,
      status: 422,
      code: 'push_endpoint_not_allowed',
    });
  }
  expect(await app.parts.store.readStream(`factors-${member.userId}`)).toHaveLength(before);
  await app.stop();
});

it('an address that was allowed once is not called any more', async () => {
  const lax = await start({ hosts: [], loopback: true });
  const { endpoint } = internal.subscribe();
  const client = new Client(lax.url);
  await stepUp(client, member);
  expect((await register(client, endpoint)).status).toBe(201);
  await lax.stop();

  const app = await start(strict);
  const login = await new Client(app.url).signIn(member.email, PASSWORD);
  expect(login.body.challenge.factor).toBe('push');
  const failures = async () => {
    const events = await app.parts.store.readAll({ after: 0, limit: 10_000 });
    return events.filter(
      ({ type, data }) => type === 'DeliveryFailed' && data.includes('endpoint_not_allowed'),
    );
  };
  await until(async () => (await failures()).length === 1);
  expect(internal.messages).toEqual([]);
  await app.stop();
});
