import {
  Client,
  codeIn,
  enrol,
  enrolledMember,
  newMember,
  PASSWORD,
  startApp,
  stepUp,
  type Enrolled,
  type Message,
  type Reply,
} from '../support';
import { anotherApi } from './support/another-process';
import { sessionOf } from './support/assurance';
import { HOUR, MovableClock } from './support/movable-clock';

// NIST SP 800-63B-4, 4.2; the help desk calls of 2023 (CISA AA23-320A): somebody was talked into taking a factor away.

jest.setTimeout(300_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
/** An api whose clock runs ahead. */
let later: Client;
let clock: MovableClock;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});
beforeEach(async () => {
  clock = new MovableClock();
  later = await anotherApi(app, { clock });
});

interface Pending {
  readonly recoveryId: string;
  readonly dueAt: string;
}

const asked = { status: 200, body: { status: 'challenge_required', session: null } };
const complete = { status: 200, body: { status: 'complete' } };
const notFound = { status: 404, body: { code: 'recovery_not_found' } };

const recover = ({ body }: Reply, by = client) => {
  const { loginId, loginToken } = body as { loginId: string; loginToken: string };
  return by.post(`/logins/${loginId}/recovery`, {}, { login: loginToken });
};
const cancelBy = (token: string | undefined) => client.post('/recovery-cancellations', { token });

/** Asks for a recovery after the right password. */
async function requested(member: Enrolled, by = client): Promise<Pending> {
  const login = await by.signIn(member.email, PASSWORD);
  expect(login).toMatchObject(asked);
  const reply = await recover(login, by);
  expect(reply.status).toBe(202);
  return reply.body as Pending;
}

/** What a sign-in shows of a recovery: nothing when none is pending. */
const shownAtSignIn = async ({ email }: Enrolled, by = client) =>
  (await by.signIn(email, PASSWORD)).body.recovery as unknown;

const hoursUntil = ({ dueAt }: Pending) => (Date.parse(dueAt) - Date.now()) / HOUR;

/** The token of the link in the newest message that has one. */
async function linkIn(to: string, channel: 'sms' | 'email'): Promise<string | undefined> {
  const others = new Set<string>();
  for (;;) {
    const message = await client.message(to, channel, others);
    if (isAboutRecovery(message)) return /\/recoveries\/(\S+)/.exec(message.text)?.[1];
    others.add(message.messageId);
  }
}
const isAboutRecovery = ({ text, subject }: Message) => /recover/i.test(`${subject ?? ''} ${text}`);

/** A member who passes their second factor. */
async function signInByTwoFactors({ email, backupCodes }: Enrolled, used = 0, by = client): Promise<string> {
  const login = await by.signIn(email, PASSWORD);
  const done = await by.answer(login, backupCodes[used] ?? '', { factor: 'backup_code' });
  expect(done).toMatchObject(complete);
  return sessionOf(done);
}

describe('a user who asks for it', () => {
  it('is answered once: asking again changes nothing', async () => {
    const { member } = await enrolledMember(client);
    const first = await requested(member);
    expect(hoursUntil(first)).toBeGreaterThan(71.9);
    expect(hoursUntil(first)).toBeLessThanOrEqual(72);
    clock.advance(HOUR);
    expect(await requested(member, later)).toEqual(first);
    const types = (await app.parts.store.readStream(`factors-${member.userId}`)).map(({ type }) => type);
    expect(types.filter((type) => type === 'RecoveryRequested')).toHaveLength(1);
  });

  it('needs the right password, and the token of that login', async () => {
    const { member } = await enrolledMember(client);
    const login = await client.signIn(member.email, PASSWORD);
    const path = `/logins/${login.body.loginId}/recovery`;
    for (const options of [{}, { session: member.session }, { login: 'junk' }])
      expect(await client.post(path, {}, options)).toMatchObject({
        status: 401,
        body: { code: 'login_token_required' },
      });
    expect(await shownAtSignIn(member)).toBeUndefined();
  });

  it('and every address and number of theirs, hears of it, with a link that cancels it', async () => {
    const { member } = await enrolledMember(client);
    await requested(member);
    const links = [await linkIn(member.email, 'email'), await linkIn(member.phone, 'sms')];
    for (const link of links) expect(link).toBeDefined();
    expect((await cancelBy(links[1])).status).toBe(204);
    expect(await shownAtSignIn(member)).toBeUndefined();
    clock.advance(73 * HOUR);
    expect(await later.signIn(member.email, PASSWORD)).toMatchObject(asked);
    expect(await cancelBy('a-token-of-a-link')).toMatchObject(notFound);
  });

  it('sees it at each sign-in and in each session', async () => {
    const { member } = await enrolledMember(client);
    const { dueAt } = await requested(member);
    const recovery = { dueAt, requestedBy: 'user' };
    expect(await shownAtSignIn(member)).toEqual(recovery);
    expect((await client.get('/session', { session: member.session })).body.recovery).toEqual(recovery);
  });

  it('is asked for the second factor until it is due, and enrols again after', async () => {
    const { member } = await enrolledMember(client);
    await requested(member);
    clock.setAhead(71 * HOUR);
    expect(await later.signIn(member.email, PASSWORD)).toMatchObject(asked);
    clock.setAhead(73 * HOUR);
    const login = await later.signIn(member.email, PASSWORD, { device: member.device });
    expect(login).toMatchObject({ status: 200, body: { status: 'enrolment_required', session: null } });
    expect((await later.get('/session', { session: member.session })).status).toBe(401);

    const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
    const number = '+31687650001';
    const phone = { country: 'NL', number };
    expect((await later.post(`/logins/${loginId}/phone`, phone, { login: loginToken })).status).toBe(200);
    const done = await later.answer(login, codeIn(await client.message(number, 'sms')));
    expect(done).toMatchObject({ ...complete, body: { backupCodes: expect.any(Array) as unknown } });
    // The old codes are gone with the old number.
    const next = await later.signIn(member.email, PASSWORD);
    expect((await later.answer(next, member.backupCodes[0] ?? '', { factor: 'backup_code' })).status).toBe(
      401,
    );
  });

  it('enrols again also under a policy that is off by then', async () => {
    const { administrator, member } = await enrolledMember(client);
    await requested(member);
    await policyOf(administrator.session, { requireOn: [] });
    clock.setAhead(73 * HOUR);
    expect(await later.signIn(member.email, PASSWORD, { device: member.device })).toMatchObject({
      status: 200,
      body: { status: 'enrolment_required', session: null },
    });
  });

  it('and has not lost the factor cancels it by using it', async () => {
    const { member } = await enrolledMember(client);
    await requested(member);
    await signInByTwoFactors(member);
    expect(await shownAtSignIn(member)).toBeUndefined();
    clock.setAhead(73 * HOUR);
    expect(await later.signIn(member.email, PASSWORD)).toMatchObject(asked);
  });

  it('has nothing to recover without a factor', async () => {
    const { administrator } = await enrolledMember(client);
    const login = await client.signIn((await newMember(client, administrator)).email, PASSWORD);
    expect(login.body.status).toBe('enrolment_required');
    const refused = await recover(login);
    expect(refused).toMatchObject({ status: 422, body: { code: 'recovery_not_available' } });
  });
});

async function policyOf(session: string, change: object): Promise<Reply> {
  const proof = await client.post('/session/step-up', { password: PASSWORD }, { session });
  expect(proof.status).toBe(200);
  const policy = {
    requireOn: ['every_login'],
    deviceTrustDays: 30,
    locationGranularity: 'city',
    backupCodeEmail: 'notice',
    allowedFactors: ['sms', 'totp', 'backup_code'],
    ...change,
  };
  return client.put('/organization/two-factor-policy', policy, { session });
}

describe('the delay', () => {
  it.each([23, 721, 0])('is not %i hours', async (recoveryDelayHours) => {
    const { administrator } = await enrolledMember(client);
    expect(await policyOf(administrator.session, { recoveryDelayHours })).toMatchObject({
      status: 400,
      body: { code: 'invalid_input' },
    });
  });

  it.each([24, 720])('is the %i hours of the policy', async (recoveryDelayHours) => {
    const { member } = await enrolledMember(client, { recoveryDelayHours });
    const hours = hoursUntil(await requested(member));
    expect(hours).toBeGreaterThan(recoveryDelayHours - 0.1);
    expect(hours).toBeLessThanOrEqual(recoveryDelayHours);
  });

  it('is shortened by nobody: neither by a policy, nor by an administrator who asks as well', async () => {
    const { administrator, member } = await enrolledMember(client);
    const first = await requested(member);
    expect((await policyOf(administrator.session, { recoveryDelayHours: 24 })).status).toBe(200);
    expect(await requested(member)).toEqual(first);
    const path = `/users/${member.userId}/recovery`;
    expect(await client.post(path, {}, { session: administrator.session })).toMatchObject({
      status: 202,
      body: first,
    });
    clock.setAhead(25 * HOUR);
    expect(await later.signIn(member.email, PASSWORD)).toMatchObject(asked);
  });
});

describe('an administrator who starts it', () => {
  /** A member for whom an administrator asked. */
  async function started() {
    const { administrator, member } = await enrolledMember(client);
    await stepUp(client, administrator);
    const path = `/users/${member.userId}/recovery`;
    const reply = await client.post(path, {}, { session: administrator.session });
    expect(reply.status).toBe(202);
    return { administrator, member, path, pending: reply.body as Pending };
  }

  it('is named to the user, after whose delay the factors are gone', async () => {
    const { member, pending } = await started();
    expect(await shownAtSignIn(member)).toEqual({ dueAt: pending.dueAt, requestedBy: 'administrator' });
    clock.setAhead(73 * HOUR);
    expect((await later.signIn(member.email, PASSWORD)).body.status).toBe('enrolment_required');
  });

  it('is not stopped by whoever holds the phone or the mailbox', async () => {
    const { member, pending } = await started();
    const links = [await linkIn(member.email, 'email'), await linkIn(member.phone, 'sms')];
    for (const link of links) if (link) expect(await cancelBy(link)).toMatchObject(notFound);
    expect(await shownAtSignIn(member)).toMatchObject({ dueAt: pending.dueAt });
  });

  it('is stopped by a sign-in with two factors', async () => {
    const { member } = await started();
    await signInByTwoFactors(member);
    expect(await shownAtSignIn(member)).toBeUndefined();
  });

  it('is stopped by another administrator', async () => {
    const { administrator, member, path } = await started();
    const other = await enrol(client, await newMember(client, administrator, 'administrator'));
    expect((await client.delete(path, { session: other.session })).status).toBe(204);
    expect(await shownAtSignIn(member)).toBeUndefined();
  });

  it('never does so for themselves, nor stops their own', async () => {
    const { administrator } = await enrolledMember(client);
    await stepUp(client, administrator);
    const other = await enrol(client, await newMember(client, administrator, 'administrator'));
    const path = `/users/${other.userId}/recovery`;
    const own = { session: other.session };
    const forbidden = { status: 403, body: { code: 'forbidden' } };
    expect(await client.post(path, {}, own)).toMatchObject(forbidden);
    expect((await client.post(path, {}, { session: administrator.session })).status).toBe(202);
    expect(await client.delete(path, own)).toMatchObject(forbidden);
    expect(await shownAtSignIn(other)).toMatchObject({ requestedBy: 'administrator' });
  });

  it('does so only for somebody who has a factor', async () => {
    const { administrator } = await enrolledMember(client);
    const { userId } = await newMember(client, administrator);
    await stepUp(client, administrator);
    const { session } = administrator;
    expect(await client.post(`/users/${userId}/recovery`, {}, { session })).toMatchObject({
      status: 422,
      body: { code: 'recovery_not_available' },
    });
  });
});
