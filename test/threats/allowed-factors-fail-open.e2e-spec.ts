import { until } from '@sallyport/testing';
import { PushService } from '../servers/push';
import {
  Client,
  enrol,
  newAdministrator,
  newMember,
  PASSWORD,
  setPolicy,
  startApp,
  stepUp,
  type Enrolled,
  type Reply,
  type SignedIn,
} from '../support';
import { oneTimeCode } from './support';
import { addApp, sessionOf, typesOf } from './support/assurance';
import { Phone } from './support/phone';

// ASVS 5.0, 6.3.4: a factor that the policy did not allow was offered, and taken, where nobody had looked.

jest.setTimeout(600_000);

let client: Client;
let service: PushService;
beforeAll(async () => {
  service = await PushService.start();
  client = new Client((await startApp({ SALLYPORT_WEB_PUSH: 'on' })).url);
});
afterAll(() => service.stop());

const factors = ['sms', 'totp', 'push', 'backup_code'] as const;
type Factor = (typeof factors)[number];
const subsets = Array.from({ length: 2 ** factors.length - 1 }, (_, index) =>
  factors.filter((_factor, bit) => (index + 1) & (2 ** bit)),
);
const canBeEnrolled = (factor: Factor) => factor === 'sms' || factor === 'totp';
const meetable = subsets.filter((subset) => subset.some(canBeEnrolled));
const unmeetable = [...subsets.filter((subset) => !subset.some(canBeEnrolled)), ['passkey']];

const complete = { status: 200, body: { status: 'complete' } };
const notAvailable = { code: 'factor_not_available' };

interface Owner extends Enrolled {
  readonly administrator: SignedIn;
  readonly secret: string;
  readonly reader: Phone;
  /** Waits for the next code that is pushed. */
  nextPush(): Promise<string>;
}

/** A member who has every factor. */
async function ownerOfAll(): Promise<Owner> {
  const administrator = await newAdministrator(client);
  await setPolicy(client, administrator, { allowedFactors: factors });
  const member = await enrol(client, await newMember(client, administrator));
  const reader = new Phone(client, member.phone);
  await reader.nextCode();
  const { secret } = await addApp(client, member.session);
  const subscription = service.subscribe();
  const added = await client.post(
    '/me/two-factor/push-devices',
    { subscription },
    { session: member.session },
  );
  expect(added.status).toBe(201);
  let read = 0;
  const nextPush = async () => {
    const pushed = () => service.messages.filter(({ endpoint }) => endpoint === subscription.endpoint);
    await until(() => pushed().length > read);
    return pushed()[read++]?.data['code'] as string;
  };
  return { ...member, administrator, secret, reader, nextPush };
}

/** Answers a login with a factor: the code that is sent, or the one that is there. */
async function passWith(owner: Owner, login: Reply, factor: Factor): Promise<Reply> {
  const { loginId, loginToken, challenge } = login.body as {
    loginId: string;
    loginToken: string;
    challenge: { factor: Factor } | null;
  };
  if (isSent(factor) && challenge?.factor !== factor) {
    const sent = await client.post(`/logins/${loginId}/challenges`, { factor }, { login: loginToken });
    if (sent.status !== 200) return sent;
  }
  return client.answer(login, await codeOf(owner, factor), { factor });
}

async function codeOf({ reader, nextPush, secret, backupCodes }: Owner, factor: Factor): Promise<string> {
  switch (factor) {
    case 'sms':
      return reader.nextCode();
    case 'push':
      return nextPush();
    case 'totp':
      return oneTimeCode(secret, 1);
    default:
      return backupCodes[0] ?? '';
  }
}

const policyOf = (administrator: SignedIn, allowedFactors: readonly string[]) =>
  client.put(
    '/organization/two-factor-policy',
    {
      requireOn: ['every_login'],
      deviceTrustDays: 30,
      locationGranularity: 'city',
      backupCodeEmail: 'notice',
      allowedFactors,
    },
    { session: administrator.session },
  );

it.each(unmeetable.map((subset) => [subset.join(' and '), subset] as const))(
  'a policy of %s alone is refused: nobody could set it up',
  async (_, subset) => {
    const administrator = await newAdministrator(client);
    await stepUp(client, administrator);
    const refusal = { status: 400, body: { code: 'invalid_input' } };
    expect(await policyOf(administrator, subset)).toMatchObject(refusal);
  },
);

describe.each(meetable.map((subset) => [subset.join(', '), subset] as const))('of %s', (_, subset) => {
  const allowed = (factor: Factor) => (subset as readonly Factor[]).includes(factor);

  it('enrolment offers and takes what can be set up, and nothing else', async () => {
    const administrator = await newAdministrator(client);
    await setPolicy(client, administrator, { allowedFactors: subset });
    const { email } = await newMember(client, administrator);
    const login = await client.signIn(email, PASSWORD);
    expect(login.body).toMatchObject({ status: 'enrolment_required', session: null });
    expect(typesOf(login)).toEqual(subset.filter(canBeEnrolled).sort());

    const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
    const post = (path: string, body: object) =>
      client.post(`/logins/${loginId}/${path}`, body, { login: loginToken });
    if (!allowed('sms'))
      expect((await post('phone', { country: 'NL', number: '+31687654300' })).body).toMatchObject(
        notAvailable,
      );
    const app = await post('authenticator-app', {});
    if (!allowed('totp')) {
      expect(app.body).toMatchObject(notAvailable);
      return;
    }
    expect(app.status).toBe(201);
    const code = oneTimeCode(app.body.secret as string);
    expect(await client.answer(login, code, { factor: 'totp' })).toMatchObject(complete);
  });

  it('sign-in and step-up offer and take these, and no others', async () => {
    const owner = await ownerOfAll();
    await setPolicy(client, owner.administrator, { allowedFactors: subset });
    const login = await client.signIn(owner.email, PASSWORD);
    expect(login.body).toMatchObject({ status: 'challenge_required' });
    expect(typesOf(login)).toEqual([...subset].sort());
    for (const factor of factors.filter((one) => !allowed(one))) {
      const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
      const sent = await client.post(`/logins/${loginId}/challenges`, { factor }, { login: loginToken });
      expect(sent.body).toMatchObject(notAvailable);
      expectRefused(factor, await client.answer(login, await guessOf(owner, factor), { factor }));
    }
    const [first] = subset.filter((factor) => factor !== 'backup_code' && factor !== 'totp');
    const done = await passWith(owner, login, first ?? 'totp');
    expect(done).toMatchObject(complete);

    const session = sessionOf(done);
    for (const factor of factors.filter((one) => !allowed(one))) {
      const proof = { factor, code: await guessOf(owner, factor) };
      expectRefused(factor, await client.post('/session/step-up', proof, { session }));
      const sent = await client.post('/session/step-up', { factor }, { session });
      if (isSent(factor)) expect(sent.body).toMatchObject(notAvailable);
    }
    if (allowed('backup_code')) {
      const proof = { factor: 'backup_code', code: owner.backupCodes[1] };
      expect((await client.post('/session/step-up', proof, { session })).status).toBe(200);
    }
  });
});

const isSent = (factor: Factor) => factor === 'sms' || factor === 'push';

/** A code that would be right, where none has to be sent. */
const guessOf = async (owner: Owner, factor: Factor) => (isSent(factor) ? '123456' : codeOf(owner, factor));

/** A code that is right is not looked at; one that was never sent is wrong in any case. */
function expectRefused(factor: Factor, { status, body }: Reply): void {
  if (isSent(factor)) expect(status).toBeGreaterThanOrEqual(400);
  else expect(body).toMatchObject(notAvailable);
}

describe('somebody whose factor is no longer allowed', () => {
  async function outdated() {
    const administrator = await newAdministrator(client);
    await setPolicy(client, administrator, { allowedFactors: ['sms', 'backup_code'] });
    const member = await enrol(client, await newMember(client, administrator));
    const phone = new Phone(client, member.phone);
    await phone.nextCode();
    await setPolicy(client, administrator, { allowedFactors: ['totp', 'backup_code'] });
    const login = await client.signIn(member.email, PASSWORD);
    expect(login.body).toMatchObject({ status: 'challenge_required', session: null });
    const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
    const offerApp = () => client.post(`/logins/${loginId}/authenticator-app`, {}, { login: loginToken });
    return { member, login, phone, offerApp };
  }

  it('passes it once more, and sets up an allowed one in the same login', async () => {
    const { member, login, phone, offerApp } = await outdated();
    const passed = await client.answer(login, await phone.nextCode(), { factor: 'sms' });
    expect(passed).toMatchObject({
      status: 200,
      body: { loginId: login.body.loginId as string, status: 'enrolment_required', session: null },
    });
    expect(typesOf(passed)).toEqual(['totp']);
    const app = await offerApp();
    expect(app.status).toBe(201);
    const secret = app.body.secret as string;
    expect(await client.answer(login, oneTimeCode(secret), { factor: 'totp' })).toMatchObject(complete);

    const next = await client.signIn(member.email, PASSWORD);
    expect(typesOf(next)).not.toContain('sms');
    expect(await client.answer(next, oneTimeCode(secret, 1), { factor: 'totp' })).toMatchObject(complete);
  });

  it('cannot set one up by the password alone', async () => {
    const { offerApp } = await outdated();
    const refused = await offerApp();
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    expect(['login_not_open', 'factor_not_available']).toContain(refused.body.code);
  });
});
