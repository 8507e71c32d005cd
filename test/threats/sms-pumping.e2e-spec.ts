import { until } from '@sallyport/testing';
import {
  Client,
  enrolledMember,
  newAdministrator,
  newMember,
  PASSWORD,
  setPolicy,
  startApp,
  type CallOptions,
  type Reply,
  type SignedIn,
} from '../support';
import { Phone } from './support/phone';

// SMS pumping, which fills adjacent numbers of an operator who shares the fee, and bombing of one number.

jest.setTimeout(300_000);

type App = Awaited<ReturnType<typeof startApp>>;
let app: App;
let client: Client;

/** The numbers that the provider was called for, once it was called for each code that is recorded. */
async function sentTo(): Promise<string[]> {
  const recorded = await codesRecorded();
  const numbers = async () => {
    const { body } = await client.get('/outbox/messages?channel=sms&limit=100');
    return (body.data as { to: string }[]).map(({ to }) => to);
  };
  await until(async () => (await numbers()).length >= recorded);
  await app.parts.queue.idle();
  return numbers();
}

/** Events that an SMS with a code comes of. */
async function codesRecorded(): Promise<number> {
  const events = await app.parts.store.readAll({ after: 0, limit: 10_000 });
  return events.filter(
    ({ type, data }) =>
      type === 'ChallengeIssued' && (JSON.parse(data) as { factor: string }).factor === 'sms',
  ).length;
}

/** Another client each time, so that no limit of one address is what refuses. */
let clients = 0;
const someoneElse = (): CallOptions => ({
  from: `198.51.${100 + Math.floor(clients / 250)}.${1 + (clients++ % 250)}`,
});

async function organization(): Promise<SignedIn> {
  const administrator = await newAdministrator(client);
  await setPolicy(client, administrator, {});
  return administrator;
}

/** A new user of an organization claims a number as theirs. */
async function claim(administrator: SignedIn, number: string, country = 'NL'): Promise<Reply> {
  const { email } = await newMember(client, administrator);
  const as = someoneElse();
  const login = await client.signIn(email, PASSWORD, as);
  const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
  return client.post(`/logins/${loginId}/phone`, { country, number }, { login: loginToken, ...as });
}

const count = (replies: readonly Reply[], status: number) =>
  replies.filter((reply) => reply.status === status).length;

describe('under the rates of production', () => {
  beforeEach(async () => {
    app = await startApp({ SALLYPORT_RATE_LIMIT_SCALE: '1' });
    client = new Client(app.url);
  });

  it('one number gets ten codes in an hour, from however many accounts and organizations', async () => {
    const organizations = [await organization(), await organization(), await organization()];
    const replies: Reply[] = [];
    for (let index = 0; index < 15; index++)
      replies.push(await claim(organizations[index % 3] as SignedIn, '+31612345678'));
    expect([count(replies, 200), count(replies, 429)]).toEqual([10, 5]);
    const refused = replies.at(-1);
    expect(refused?.body).toMatchObject({ code: 'resend_too_soon' });
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(await sentTo()).toEqual(Array(10).fill('+31612345678'));
  });

  it('adjacent numbers get thirty codes in an hour together', async () => {
    const administrator = await organization();
    const replies: Reply[] = [];
    for (let index = 0; index < 35; index++)
      replies.push(await claim(administrator, `+31612346${String(index * 17).padStart(3, '0')}`));
    expect([count(replies, 200), count(replies, 429)]).toEqual([30, 5]);
    expect(await sentTo()).toHaveLength(30);
    // A number elsewhere still gets one.
    expect((await claim(administrator, '+31687654321')).status).toBe(200);
  });

  it('a phone that is verified gets ten codes in an hour; then the login asks for another factor', async () => {
    const { member } = await enrolledMember(client);
    const phone = new Phone(client, member.phone);
    const logins: Reply[] = [];
    for (let index = 0; index < 12; index++)
      logins.push(await client.signIn(member.email, PASSWORD, someoneElse()));
    // The enrolment had the first of the ten.
    expect(logins.map(({ body }) => body.challenge.factor as string)).toEqual([
      ...Array<string>(9).fill('sms'),
      ...Array<string>(3).fill('backup_code'),
    ]);
    for (const { status, body } of logins)
      expect([status, body.status, body.session]).toEqual([200, 'challenge_required', null]);
    for (let read = 0; read < 10; read++) await phone.nextCode();
    expect(await codesRecorded()).toBe(10);

    const last = logins.at(-1) as Reply;
    const { loginId, loginToken } = last.body as { loginId: string; loginToken: string };
    const asked = await client.post(
      `/logins/${loginId}/challenges`,
      { factor: 'sms' },
      { login: loginToken },
    );
    expect(asked).toMatchObject({ status: 429, body: { code: 'resend_too_soon' } });
    expect(await codesRecorded()).toBe(10);
    const done = await client.answer(last, member.backupCodes[0] ?? '', { factor: 'backup_code' });
    expect(done).toMatchObject({ status: 200, body: { status: 'complete' } });
  });

  it('claims of strangers keep nobody from signing in with that number', async () => {
    const { administrator, member } = await enrolledMember(client);
    const replies: Reply[] = [];
    for (let index = 0; index < 12; index++) replies.push(await claim(administrator, member.phone));
    expect(count(replies, 429)).toBeGreaterThan(0);
    expect(await client.signIn(member.email, PASSWORD, someoneElse())).toMatchObject({
      status: 200,
      body: { status: 'challenge_required', challenge: { factor: 'sms' } },
    });
  });

  it('a login that hammers for codes gets one, and uses nothing of the budget up by it', async () => {
    const { member } = await enrolledMember(client);
    const login = await client.signIn(member.email, PASSWORD);
    const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
    for (let index = 0; index < 20; index++) {
      const again = await client.post(
        `/logins/${loginId}/challenges`,
        { factor: 'sms' },
        { login: loginToken },
      );
      expect(again).toMatchObject({ status: 429, body: { code: 'resend_too_soon' } });
    }
    expect(await codesRecorded()).toBe(2);
    const other = await client.signIn(member.email, PASSWORD, someoneElse());
    expect(other.body.challenge.factor).toBe('sms');
  });

  it('a wrong password sends nothing, and costs nothing', async () => {
    const { member } = await enrolledMember(client);
    const before = await codesRecorded();
    for (let index = 0; index < 9; index++)
      expect((await client.signIn(member.email, 'not the password', someoneElse())).status).toBe(401);
    expect(await codesRecorded()).toBe(before);
    const login = await client.signIn(member.email, PASSWORD, someoneElse());
    expect(login.body.challenge.factor).toBe('sms');
  });
});

describe('where SMS go to some countries only', () => {
  beforeEach(async () => {
    app = await startApp({ SMS_COUNTRIES: 'NL,US' });
    client = new Client(app.url);
  });

  it.each([
    ['BR', '11961234567'],
    ['55', '11961234567'],
    // Shares its calling code with one that is listed.
    ['1', '506 234 5678'],
    ['JM', '876 234 5678'],
  ])(
    'a number of %s is refused at enrolment and at a change, before anybody is called',
    async (country, number) => {
      const administrator = await organization();
      const refused = { status: 422, body: { code: 'invalid_phone_number' } };
      expect(await claim(administrator, number, country)).toMatchObject(refused);
      expect(await sentTo()).toEqual([]);

      const { member } = await enrolledMember(client);
      const change = await client.post(
        '/me/two-factor/phone-changes',
        { country, number },
        { session: member.session },
      );
      expect(change).toMatchObject(refused);
      expect(await sentTo()).toEqual([member.phone]);
    },
  );
});
