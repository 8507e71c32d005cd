import { HOUR, later } from '@sallyport/domain';
import {
  acme,
  ana,
  anasPhone,
  deviceBlocked,
  NOON,
  otherRecovery,
  phoneNumberVerified,
  policy,
  someDevice,
  twoFactorPolicyChanged,
  userDeactivated,
} from '@sallyport/testing';
import {
  cancelRecoveryByAdministrator,
  cancelRecoveryByLink,
  requestRecovery,
  requestRecoveryInLogin,
} from './recovery';
import { SignInBench } from './spec-support/sign-in-bench';

const stream = `factors-${ana}`;
let bench: SignInBench;
beforeEach(async () => {
  bench = await SignInBench.start();
});

const enrol = () => bench.record(stream, phoneNumberVerified(anasPhone));
const request = (by: 'user' | 'administrator' | 'operator' = 'user') =>
  requestRecovery(bench.parts, bench.context(), by);
const hoursLater = (hours: number) => (bench.now = later(NOON, hours * HOUR));
const count = async (type: string) => (await bench.types(stream)).filter((one) => one === type).length;

describe('a recovery', () => {
  it('is not for a user who has no factor', async () =>
    expect(request()).rejects.toMatchObject({ code: 'recovery_not_available' }));

  it('is due after the delay of the policy', async () => {
    await enrol();
    expect(await request()).toMatchObject({ requestedBy: 'user', dueAt: later(NOON, 72 * HOUR) });
    await cancelRecoveryByAdministrator(bench.parts, bench.context());
    const slow = policy({ requireOn: [], recoveryDelayHours: 720 });
    await bench.record(`organization-${acme}`, twoFactorPolicyChanged({ policy: slow }));
    expect(await request()).toMatchObject({ dueAt: later(NOON, 720 * HOUR) });
  });

  it('that is pending is the answer, and keeps its delay, whoever asks again', async () => {
    await enrol();
    const first = await request();
    const quick = policy({ requireOn: [], recoveryDelayHours: 24 });
    await bench.record(`organization-${acme}`, twoFactorPolicyChanged({ policy: quick }));
    hoursLater(1);
    for (const by of ['user', 'administrator', 'operator'] as const) expect(await request(by)).toEqual(first);
    expect(await count('RecoveryRequested')).toBe(1);
  });
});

describe('asking for one in a sign-in', () => {
  const inLogin = (loginId: string) => requestRecoveryInLogin(bench.parts, bench.context(), loginId);

  it('is possible while it waits for the second factor, and the sign-in shows it', async () => {
    await enrol();
    const { login } = await bench.enterPassword();
    const { dueAt } = await inLogin(login.loginId);
    const again = await bench.enterPassword();
    expect(again.login).toMatchObject({
      status: 'challenge_required',
      recovery: { dueAt, requestedBy: 'user' },
    });
  });

  it('is refused when the sign-in is complete', async () => {
    const { login } = await bench.enterPassword();
    expect(login.status).toBe('complete');
    await expect(inLogin(login.loginId)).rejects.toMatchObject({ code: 'login_not_open' });
  });

  it('is refused when the sign-in took too long', async () => {
    await enrol();
    const { login } = await bench.enterPassword();
    hoursLater(1);
    await expect(inLogin(login.loginId)).rejects.toMatchObject({ code: 'login_not_open' });
  });
});

describe('a recovery that is due', () => {
  beforeEach(async () => {
    await enrol();
    await request();
  });
  const completed = () => count('RecoveryCompleted');

  it('is not completed a moment too soon', async () => {
    bench.now = later(NOON, 72 * HOUR - 1);
    expect((await bench.enterPassword()).login.status).toBe('challenge_required');
    expect(await completed()).toBe(0);
  });

  it('is completed by the next right password, which ends all sessions and asks for enrolment', async () => {
    hoursLater(72);
    const { login } = await bench.enterPassword();
    // Though the policy is off.
    expect(login).toMatchObject({
      status: 'enrolment_required',
      factors: [{ type: 'sms' }, { type: 'totp' }],
      session: null,
    });
    expect(await completed()).toBe(1);
    expect((await bench.log.read(`user-${ana}`)).at(-1)).toMatchObject({
      type: 'SessionsRevoked',
      data: { reason: 'recovered', exceptSessionId: null },
    });
  });

  it('asks for enrolment until a factor is set up', async () => {
    hoursLater(72);
    await bench.enterPassword();
    expect((await bench.enterPassword()).login.status).toBe('enrolment_required');
    expect(await completed()).toBe(1);
    await enrol();
    expect((await bench.enterPassword()).login.status).toBe('challenge_required');
  });

  it('ends the trust of devices that were trusted', async () => {
    // Cancels the first one.
    const { deviceToken } = await bench.signIn();
    await request();
    const trusted = await bench.enterPassword({ deviceToken });
    expect(trusted.login.status).toBe('complete');
    hoursLater(72);
    await bench.enterPassword({ deviceToken });
    await enrol();
    expect((await bench.enterPassword({ deviceToken })).login.status).toBe('challenge_required');
  });

  it('is completed by one of ten right passwords at once', async () => {
    hoursLater(72);
    await Promise.all(Array.from({ length: 10 }, () => bench.enterPassword()));
    expect(await completed()).toBe(1);
  });

  it('is not completed by a wrong password', async () => {
    hoursLater(72);
    await expect(bench.enterPassword({ password: 'wrong' })).rejects.toMatchObject({
      code: 'invalid_credentials',
    });
    expect(await completed()).toBe(0);
  });

  it('is not completed by a user who was deactivated', async () => {
    await bench.record(`user-${ana}`, userDeactivated());
    hoursLater(72);
    await expect(bench.enterPassword()).rejects.toMatchObject({ code: 'invalid_credentials' });
    expect(await completed()).toBe(0);
  });

  it('is not completed on a device that is blocked', async () => {
    const { deviceToken } = await bench.signIn();
    await request();
    await bench.record(`device-${deviceToken?.id ?? someDevice}`, deviceBlocked());
    hoursLater(72);
    expect((await bench.enterPassword({ deviceToken })).login.status).toBe('denied');
    expect(await completed()).toBe(0);
  });
});

describe('cancelling one', () => {
  beforeEach(enrol);
  const byLink = (recoveryId: string) => cancelRecoveryByLink(bench.parts, bench.context(), recoveryId);
  const notFound = { code: 'recovery_not_found' };

  it('by the link works once, when the user asked for it', async () => {
    const { recoveryId } = await request();
    await expect(byLink(otherRecovery)).rejects.toMatchObject(notFound);
    await byLink(recoveryId);
    await expect(byLink(recoveryId)).rejects.toMatchObject(notFound);
    expect(await count('RecoveryCancelled')).toBe(1);
  });

  it.each(['administrator', 'operator'] as const)(
    'by the link is refused when an %s started it',
    async (by) => {
      const { recoveryId } = await request(by);
      await expect(byLink(recoveryId)).rejects.toMatchObject(notFound);
      expect(await count('RecoveryCancelled')).toBe(0);
    },
  );

  it('by an administrator is idempotent', async () => {
    await request('administrator');
    await cancelRecoveryByAdministrator(bench.parts, bench.context());
    await cancelRecoveryByAdministrator(bench.parts, bench.context());
    expect(await count('RecoveryCancelled')).toBe(1);
  });

  it.each(['user', 'administrator', 'operator'] as const)(
    'happens by a sign-in with two factors, whoever asked: %s',
    async (by) => {
      await request(by);
      await bench.signIn();
      expect((await bench.log.read(stream)).at(-1)).toMatchObject({
        type: 'RecoveryCancelled',
        data: { reason: 'two-factor-sign-in' },
      });
    },
  );
});
