import {
  acme,
  ana,
  anasPhone,
  authenticatorAppEnrolled,
  authenticatorAppOffered,
  backupCodesGenerated,
  passwordResetCompleted,
  phoneNumberVerified,
  policy,
  secondsAfterNoon,
  tenBackupCodes,
  twoFactorPolicyChanged,
} from '@sallyport/testing';
import type { TwoFactorPolicy } from '@sallyport/domain';
import { hotp } from 'speakeasy';
import { issueChallenge } from './issue-challenge';
import { offerAppInLogin } from './offer-authenticator-app';
import { PASSWORD, SignInBench } from './spec-support/sign-in-bench';
import { submitPhone } from './submit-phone';

const factorsStream = `factors-${ana}`;
const [backupCode = ''] = tenBackupCodes;

let bench: SignInBench;
beforeEach(async () => {
  bench = await SignInBench.start();
});

const setPolicy = (change: Partial<TwoFactorPolicy>) =>
  bench.record(`organization-${acme}`, twoFactorPolicyChanged({ policy: policy(change) }));
const enrol = () =>
  bench.record(factorsStream, phoneNumberVerified(anasPhone), backupCodesGenerated({ email: 'codes' }));
/** What an app that holds this key shows now. */
const totp = (secret: string) =>
  hotp({ secret, encoding: 'base32', counter: Math.floor(Date.parse(bench.now) / 30_000) });

describe('a factor under a policy that is off', () => {
  beforeEach(enrol);

  it('protects whoever set it up', async () => {
    const { login } = await bench.enterPassword();
    expect(login).toMatchObject({ status: 'challenge_required', reasons: ['untrusted_device'] });
  });

  it('is not asked for on a device on which two factors were passed', async () => {
    const { deviceToken } = await bench.signIn();
    expect((await bench.enterPassword({ deviceToken })).login.status).toBe('complete');
  });

  it('is asked for again on a device that its user does not want trusted', async () => {
    const { deviceToken } = await bench.signIn({ trustDevice: false });
    expect((await bench.enterPassword({ deviceToken })).login.status).toBe('challenge_required');
  });

  it('is asked for again after a password reset', async () => {
    const { deviceToken } = await bench.signIn();
    await bench.record(`user-${ana}`, passwordResetCompleted({ passwordHash: `k1:${PASSWORD}` }));
    expect((await bench.enterPassword({ deviceToken })).login.status).toBe('challenge_required');
  });
});

describe('one channel twice', () => {
  beforeEach(async () => {
    await enrol();
    await bench.record(`user-${ana}`, passwordResetCompleted({ passwordHash: `k1:${PASSWORD}` }));
  });
  const sameChannel = { code: 'same_channel', details: { factors: [{ type: 'sms' }], recovery: true } };

  it('is refused before the code is looked at: it is neither spent nor counted', async () => {
    const login = await bench.enterPassword();
    const before = await bench.types(`attempts-${ana}`);
    for (const code of [backupCode, 'AAAA-AAAA-AAAA-AAAA'])
      await expect(bench.answer(login, code, { factor: 'backup_code' })).rejects.toMatchObject(sameChannel);
    expect(await bench.types(factorsStream)).not.toContain('BackupCodeUsed');
    expect(await bench.types(`attempts-${ana}`)).toEqual(before);
    await expect(
      issueChallenge(bench.parts, bench.context(), login.login.loginId, 'backup_code'),
    ).rejects.toMatchObject(sameChannel);
  });

  it('is two channels after one sign-in by another factor', async () => {
    await bench.signIn();
    const login = await bench.enterPassword();
    const { login: done } = await bench.answer(login, backupCode, { factor: 'backup_code' });
    expect(done.status).toBe('complete');
  });
});

describe('enrolment in a sign-in', () => {
  it.each([
    ['and gives ten backup codes', ['totp', 'backup_code'], 10],
    ['and gives no backup codes where they are not allowed', ['totp'], undefined],
  ] as const)('takes an authenticator app, %s', async (_, allowedFactors, codes) => {
    await setPolicy({ allowedFactors: [...allowedFactors] });
    const login = await bench.enterPassword();
    expect(login.login).toMatchObject({ status: 'enrolment_required', factors: [{ type: 'totp' }] });
    const offer = () => offerAppInLogin(bench.parts, bench.context(), login.login.loginId, 'Phone');
    const { secret } = await offer();
    // Whoever asks again sees the same key.
    expect((await offer()).secret).toBe(secret);
    const done = await bench.answer(login, totp(secret), { factor: 'totp' });
    expect(done.login.status).toBe('complete');
    expect(done.backupCodes?.length).toBe(codes);
    const [started] = await bench.log.read(`session-${done.sessionToken?.id}`);
    expect(started?.data).toMatchObject({ assurance: 'two_factor', factor: 'totp' });
  });

  it('takes no factor that the policy does not allow', async () => {
    await setPolicy({ allowedFactors: ['totp'] });
    const { login } = await bench.enterPassword();
    await expect(submitPhone(bench.parts, bench.context(), login.loginId, anasPhone)).rejects.toMatchObject({
      code: 'factor_not_available',
    });
    await setPolicy({ allowedFactors: ['sms'] });
    const another = await bench.enterPassword();
    await expect(
      offerAppInLogin(bench.parts, bench.context(), another.login.loginId, 'Phone'),
    ).rejects.toMatchObject({ code: 'factor_not_available' });
  });

  it('takes no app of another sign-in', async () => {
    await setPolicy({ allowedFactors: ['totp'] });
    const [own, other] = [await bench.enterPassword(), await bench.enterPassword()];
    const { secret } = await offerAppInLogin(bench.parts, bench.context(), other.login.loginId, 'Phone');
    await expect(bench.answer(own, totp(secret), { factor: 'totp' })).rejects.toMatchObject({
      code: 'invalid_code',
    });
  });

  it('is nothing that a password alone may do beside a factor that exists', async () => {
    await setPolicy({ allowedFactors: ['sms', 'totp'] });
    const login = await bench.enterPassword();
    const { secret } = await offerAppInLogin(bench.parts, bench.context(), login.login.loginId, 'Phone');
    // Set up elsewhere meanwhile.
    await enrol();
    await expect(bench.answer(login, totp(secret), { factor: 'totp' })).rejects.toMatchObject({
      code: 'login_not_open',
    });
    await expect(
      submitPhone(bench.parts, bench.context(), login.login.loginId, anasPhone),
    ).rejects.toMatchObject({ code: 'login_not_open' });
  });
});

describe('a factor that is no longer allowed', () => {
  beforeEach(async () => {
    await enrol();
    await setPolicy({ allowedFactors: ['totp'] });
  });

  it('is passed once more, only to set up one that is', async () => {
    const login = await bench.enterPassword();
    expect(login.login).toMatchObject({ status: 'challenge_required', factors: [{ type: 'sms' }] });
    const { loginId } = login.login;
    const passed = await bench.answer(login, await bench.sentCode(`login-${loginId}`));
    expect(passed.login).toMatchObject({
      loginId,
      status: 'enrolment_required',
      factors: [{ type: 'totp' }],
      session: null,
    });
    expect(passed.sessionToken).toBeUndefined();
    const { secret } = await offerAppInLogin(bench.parts, bench.context(), loginId, 'Phone');
    const done = await bench.answer(login, totp(secret), { factor: 'totp' });
    expect(done.login.status).toBe('complete');
  });

  it('is not asked for when an allowed one is there', async () => {
    await bench.record(factorsStream, authenticatorAppOffered(), authenticatorAppEnrolled());
    const { login } = await bench.enterPassword();
    expect(login).toMatchObject({ status: 'challenge_required', factors: [{ type: 'totp' }] });
  });
});

describe('a right code', () => {
  beforeEach(enrol);

  it('completes one of twenty answers at once', async () => {
    const login = await bench.enterPassword();
    const code = await bench.sentCode(`login-${login.login.loginId}`);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => bench.answer(login, code)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is nothing to a login whose password was changed since', async () => {
    const login = await bench.enterPassword();
    const code = await bench.sentCode(`login-${login.login.loginId}`);
    bench.now = secondsAfterNoon(1);
    await bench.record(`user-${ana}`, passwordResetCompleted(), {
      type: 'SessionsRevoked',
      data: { reason: 'password-reset', exceptSessionId: null },
    });
    expect((await bench.answer(login, code)).login.status).toBe('denied');
  });
});
