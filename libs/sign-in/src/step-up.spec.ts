import { DAY, later } from '@sallyport/domain';
import {
  acme,
  ana,
  anasPhone,
  backupCodesGenerated,
  minutesAfterNoon,
  NOON,
  passwordResetCompleted,
  phoneNumberVerified,
  policy,
  secondsAfterNoon,
  sessionStarted,
  someDevice,
  someSession,
  tenBackupCodes,
  twoFactorPolicyChanged,
} from '@sallyport/testing';
import { sendStepUpCode } from './send-step-up-code';
import { otherThan, PASSWORD, SignInBench } from './spec-support/sign-in-bench';
import { stepUpByCode, stepUpByPassword, type StepUpByCode } from './step-up';

const stream = `session-${someSession}`;
const [backupCode = '', another = ''] = tenBackupCodes;

let bench: SignInBench;
beforeEach(async () => {
  bench = await SignInBench.start();
  await bench.record(stream, sessionStarted());
});

const byPassword = (password = PASSWORD) =>
  stepUpByPassword(bench.parts, bench.inSession(someSession), someDevice, password);
const byCode = (code: string, over: Partial<StepUpByCode> = {}) =>
  stepUpByCode(bench.parts, {
    context: bench.inSession(someSession),
    deviceId: someDevice,
    factor: undefined,
    code,
    password: undefined,
    ...over,
  });
const send = (factor: 'sms' | 'push' = 'sms') =>
  sendStepUpCode(bench.parts, bench.inSession(someSession), factor);
const sentCode = () => bench.sentCode(stream);
const lastEvent = async () => (await bench.log.read(stream)).at(-1);
const enrol = (...events: Parameters<SignInBench['record']>[1][]) =>
  bench.record(`factors-${ana}`, phoneNumberVerified(anasPhone), ...events);

describe('without a factor', () => {
  it('the password is the strongest thing there is', async () => {
    expect(await byPassword()).toEqual({ until: minutesAfterNoon(10) });
    expect(await lastEvent()).toMatchObject({ type: 'SessionSteppedUp', data: { by: 'password' } });
  });

  it('a wrong password counts', async () => {
    await expect(byPassword('wrong')).rejects.toMatchObject({ code: 'invalid_credentials' });
    expect(await bench.types(`attempts-${ana}`)).toEqual(['AttemptReserved', 'AttemptFailed']);
  });

  it('no code does', async () => {
    await expect(send()).rejects.toMatchObject({ code: 'factor_not_available' });
    await expect(byCode('123456')).rejects.toMatchObject({ code: 'factor_not_available' });
  });
});

describe('with a factor', () => {
  beforeEach(() => enrol(backupCodesGenerated()));

  it('the password alone is refused, and not judged', async () => {
    await expect(byPassword()).rejects.toMatchObject({
      code: 'second_factor_required',
      details: {
        factors: [
          { type: 'sms', hint: '•••• •• 78' },
          { type: 'backup_code', remaining: 10 },
        ],
      },
    });
    expect(await bench.types(`attempts-${ana}`)).toEqual([]);
  });

  it('the code that was sent last is enough', async () => {
    expect(await send()).toMatchObject({ factor: 'sms', sentTo: '•••• •• 78', attemptsLeft: 5 });
    expect(await byCode(await sentCode())).toEqual({ until: minutesAfterNoon(10) });
    expect(await lastEvent()).toMatchObject({
      type: 'SessionSteppedUp',
      data: { by: 'sms', withPassword: false },
    });
  });

  it('the code is good once, of twenty at the same time too', async () => {
    await send();
    const code = await sentCode();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => byCode(code, { factor: 'sms' })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(byCode(code, { factor: 'sms' })).rejects.toMatchObject({ code: 'invalid_code' });
  });

  it('a wrong code says how many attempts are left', async () => {
    await send();
    const wrong = otherThan(await sentCode());
    for (const attemptsLeft of [4, 3, 2, 1])
      await expect(byCode(wrong)).rejects.toMatchObject({ code: 'invalid_code', details: { attemptsLeft } });
    await expect(byCode(wrong)).rejects.toMatchObject({ code: 'challenge_failed' });
  });

  it('a factor that the policy does not allow is none, and the password does not take its place', async () => {
    const totpOnly = policy({ requireOn: [], allowedFactors: ['totp'] });
    await bench.record(`organization-${acme}`, twoFactorPolicyChanged({ policy: totpOnly }));
    await expect(send()).rejects.toMatchObject({ code: 'factor_not_available' });
    await expect(byCode(backupCode, { factor: 'backup_code' })).rejects.toMatchObject({
      code: 'factor_not_available',
    });
    await expect(byPassword()).rejects.toMatchObject({
      code: 'second_factor_required',
      details: { factors: [] },
    });
  });
});

describe('a day after the password was shown', () => {
  beforeEach(() => enrol(backupCodesGenerated()));
  const byBackupCode = (code: string, password?: string) => byCode(code, { factor: 'backup_code', password });
  const used = async () =>
    (await bench.types(`factors-${ana}`)).filter((type) => type === 'BackupCodeUsed').length;

  it('a code alone is refused, and not spent', async () => {
    bench.now = later(NOON, DAY);
    await byBackupCode(another);
    bench.now = later(NOON, DAY + 1);
    await expect(byBackupCode(backupCode)).rejects.toMatchObject({ code: 'password_required' });
    await expect(byBackupCode(backupCode, 'wrong')).rejects.toMatchObject({ code: 'invalid_credentials' });
    expect(await used()).toBe(1);
  });

  it('both are enough, and the password counts for another day', async () => {
    bench.now = later(NOON, DAY + 1);
    await byBackupCode(backupCode, PASSWORD);
    expect(await lastEvent()).toMatchObject({ data: { by: 'backup_code', withPassword: true } });
    bench.now = later(NOON, 2 * DAY);
    await expect(byBackupCode(another)).resolves.toBeDefined();
  });
});

describe('a backup code beside a password that was set by a link', () => {
  beforeEach(() => bench.record(`user-${ana}`, passwordResetCompleted({ passwordHash: `k1:${PASSWORD}` })));
  const attempt = () => byCode(backupCode, { factor: 'backup_code' });

  it('is refused when it was e-mailed, and neither spent nor counted', async () => {
    await enrol(backupCodesGenerated({ email: 'codes' }));
    await expect(attempt()).rejects.toMatchObject({
      code: 'same_channel',
      details: { factors: [{ type: 'sms' }], recovery: true },
    });
    expect(await bench.types(`factors-${ana}`)).not.toContain('BackupCodeUsed');
    expect(await bench.types(`attempts-${ana}`)).toEqual([]);
  });

  it('is enough when it was shown on screen only', async () => {
    await enrol(backupCodesGenerated({ email: 'notice' }));
    await expect(attempt()).resolves.toBeDefined();
  });
});

it('a code is not sent again too soon', async () => {
  await enrol();
  await send();
  bench.now = secondsAfterNoon(29);
  await expect(send()).rejects.toMatchObject({ code: 'resend_too_soon', details: { retryAfterSeconds: 1 } });
  bench.now = secondsAfterNoon(30);
  await expect(send()).resolves.toBeDefined();
});

it('a password and a code of one command count as two attempts', async () => {
  await enrol();
  await send();
  await byCode(await sentCode(), { factor: 'sms', password: PASSWORD });
  const counted = (await bench.log.read(`attempts-${ana}`)).filter(({ type }) => type === 'AttemptReserved');
  expect(counted.map(({ data }) => data['kind'])).toEqual(['password', 'second_factor']);
});
