import { until } from '@sallyport/testing';
import { PushService, type Subscription } from '../servers/push';
import {
  Client,
  codeIn,
  enrolledMember,
  otherThan,
  PASSWORD,
  startApp,
  type Enrolled,
  type Message,
  type Reply,
} from '../support';

jest.setTimeout(180_000);

const withPush = { allowedFactors: ['sms', 'push', 'totp', 'backup_code'] };

const register = (client: Client, { session }: Enrolled, subscription: Subscription) =>
  client.post('/me/two-factor/push-devices', { subscription }, { session });

const issue = (client: Client, { body }: Reply, factor: string) =>
  client.post(`/logins/${body.loginId}/challenges`, { factor }, { login: body.loginToken });

describe('through a push service', () => {
  let service: PushService;
  let client: Client;
  let member: Enrolled;
  let subscription: Subscription;
  beforeAll(async () => {
    service = await PushService.start();
    client = new Client((await startApp({ SALLYPORT_WEB_PUSH: 'on' })).url);
  });
  beforeEach(async () => {
    ({ member } = await enrolledMember(client, withPush));
    subscription = service.subscribe();
    expect((await register(client, member, subscription)).status).toBe(201);
  });
  afterAll(() => service.stop());

  /** The codes that the browser was shown so far. */
  const shown = () =>
    service.messages
      .filter(({ endpoint }) => endpoint === subscription.endpoint)
      .map(({ data }) => data['code'] as string);
  /** The code of the so many-th push, once it came. */
  async function pushed(count = 1): Promise<string> {
    await until(() => shown().length >= count);
    return shown()[count - 1] ?? '';
  }

  it('the code of a sign-in is shown by the phone that was added, and signs in once', async () => {
    const login = await client.signIn(member.email, PASSWORD);
    expect(login.body).toMatchObject({
      status: 'challenge_required',
      factors: [{ type: 'push' }, { type: 'sms' }, { type: 'backup_code' }],
      challenge: { factor: 'push', attemptsLeft: 5 },
    });
    const code = await pushed();
    expect(await client.answer(login, otherThan(code))).toMatchObject({
      status: 401,
      body: { attemptsLeft: 4 },
    });
    expect(await client.answer(login, code)).toMatchObject({ status: 200, body: { status: 'complete' } });
    expect((await client.answer(login, code)).status).toBe(401);
    const { body } = await client.get('/me/two-factor/push-key', { session: member.session });
    expect(service.messages.at(-1)?.vapidKey).toBe(body.publicKey);
    expect(service.faults).toEqual([]);
  });

  it('a new code kills the old one', async () => {
    const login = await client.signIn(member.email, PASSWORD);
    const first = await pushed();
    expect(await issue(client, login, 'push')).toMatchObject({
      status: 200,
      body: { challenge: { factor: 'push' } },
    });
    const second = await pushed(2);
    if (first !== second) expect((await client.answer(login, first)).status).toBe(401);
    expect((await client.answer(login, second)).status).toBe(200);
  });

  it('whose phone is offline asks for an SMS at once', async () => {
    service.failures.set(subscription.endpoint, { status: 500 });
    const login = await client.signIn(member.email, PASSWORD);
    expect(login.body.challenge.factor).toBe('push');
    const { body } = await client.get(`/outbox/messages?channel=sms&to=${encodeURIComponent(member.phone)}`);
    const before = new Set<string>(body.data.map(({ messageId }: Message) => messageId));
    expect((await issue(client, login, 'sms')).status).toBe(200);
    const code = codeIn(await client.message(member.phone, 'sms', before));
    expect((await client.answer(login, code)).status).toBe(200);
  });

  it('a phone that is gone is removed, its user is told, and the next sign-in begins with an SMS', async () => {
    service.failures.set(subscription.endpoint, { status: 410 });
    await client.signIn(member.email, PASSWORD);
    const factors = async (): Promise<{ type: string }[]> =>
      (await client.get('/me/two-factor', { session: member.session })).body.factors;
    await until(async () => (await factors()).every(({ type }) => type !== 'push'));
    const subjects = async (): Promise<(string | null)[]> => {
      const to = encodeURIComponent(member.email);
      const { body } = await client.get(`/outbox/messages?channel=email&limit=100&to=${to}`);
      return body.data.map(({ subject }: Message) => subject);
    };
    await until(async () =>
      (await subjects()).includes('A device no longer shows codes of your Acme account'),
    );
    expect(await subjects()).toContain('Codes of your Acme account now go to a new device');
    expect((await client.signIn(member.email, PASSWORD)).body.challenge.factor).toBe('sms');
    // It was the worker who did it: nobody is signed out for it.
    expect((await client.get('/session', { session: member.session })).status).toBe(200);
  });
});

it('without one, pushes land in the outbox', async () => {
  const client = new Client((await startApp()).url);
  const { member } = await enrolledMember(client, withPush);
  const service = await PushService.start();
  const subscription = service.subscribe();
  expect((await register(client, member, subscription)).status).toBe(201);
  const login = await client.signIn(member.email, PASSWORD);
  const messages = async (): Promise<Message[]> =>
    (await client.get(`/outbox/messages?channel=push&to=${encodeURIComponent(member.email)}`)).body.data;
  await until(async () => (await messages()).length > 0);
  const [message] = await messages();
  const code = /^\d{6}/.exec(message?.subject ?? '')?.[0] ?? '';
  expect((await client.answer(login, code)).body.status).toBe('complete');
  expect(service.messages).toEqual([]);
  await service.stop();
});
