import { randomUUID } from 'node:crypto';
import {
  ana,
  backupCodesGenerated,
  deviceBlocked,
  minutesAfterNoon,
  NOON,
  otherSession,
  recoveryRequested,
  secondsAfterNoon,
  someDevice,
  someSession,
  tenBackupCodes,
  userDeactivated,
} from '@sallyport/testing';
import { DAY, later } from '@sallyport/domain';
import { formatToken } from '../http/secret-token';
import { byTwoFactors, PASSWORD, signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { SessionModule } from './session.module';

let app: SignedInApp;
let token: string;
beforeEach(async () => {
  app = await signedInApp(SessionModule);
  token = await app.start(someSession);
});
afterEach(() => app.close());

const stepUp = (body: object) => app.call('POST', '/session/step-up', token, body);
const sentCode = () => app.stepUpCode(someSession);
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

describe('the session', () => {
  it('shows who is signed in', async () => {
    const { status, body } = await app.call('GET', '/session', token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      sessionId: someSession,
      userId: ana,
      role: 'member',
      email: 'ana@acme.example',
      device: { deviceId: someDevice, label: 'Firefox on Windows' },
      location: { locationId: app.locationId, label: 'Amsterdam, North Holland, Netherlands' },
      assurance: 'password',
      amr: ['pwd'],
      authenticatedAt: NOON,
      factorAt: null,
      steppedUpUntil: null,
      steppedUpBy: null,
      recovery: null,
    });
  });

  it('that began with two factors shows them, and is stepped up for its first ten minutes', async () => {
    const { body } = await app.call('GET', '/session', await app.start(otherSession, byTwoFactors));
    expect(body).toMatchObject({
      assurance: 'two_factor',
      amr: ['pwd', 'sms', 'mfa'],
      authenticatedAt: NOON,
      factorAt: NOON,
      steppedUpUntil: minutesAfterNoon(10),
      steppedUpBy: 'sms',
    });
  });

  it('shows a recovery that is pending', async () => {
    await app.log.record(`factors-${ana}`, recoveryRequested({ dueAt: minutesAfterNoon(60) }));
    const { body } = await app.call('GET', '/session', token);
    expect(body.recovery).toEqual({ dueAt: minutesAfterNoon(60), requestedBy: 'user' });
  });

  it('is over when nobody used it for two weeks', async () => {
    const forLong = { expiresAt: later(NOON, 30 * DAY) };
    const used = await app.start(otherSession, forLong);
    const unused = await app.start(randomUUID(), forLong);
    const after = (days: number, shown: string) => {
      app.clock.time = later(NOON, days * DAY);
      return app.call('GET', '/session', shown);
    };
    expect(await after(13, used)).toMatchObject({ status: 200 });
    expect(await after(14, used)).toMatchObject({ status: 200 });
    expect(await after(14, unused)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(await after(28, used)).toMatchObject({ status: 401 });
  });

  it.each([
    ['no token', () => undefined],
    ['no token in form', () => 'ss_x'],
    ['another secret', () => formatToken('session', { id: someSession, secret: Buffer.alloc(32, 8) })],
    ['another session', () => formatToken('session', { id: otherSession, secret: Buffer.alloc(32, 7) })],
    ['a login token', () => token.replace('ss_', 'sl_')],
  ])('is nobody for %s', async (_, shown) =>
    expect(await app.call('GET', '/session', shown())).toMatchObject({ status: 401 }),
  );

  it('is over with the log-out', async () => {
    const { status, headers } = await app.call('DELETE', '/session', token);
    expect(status).toBe(204);
    expect(headers['set-cookie']).toEqual(
      expect.arrayContaining([expect.stringMatching(/^__Host-sallyport=;/)]) as string[],
    );
    expect(await app.call('GET', '/session', token)).toMatchObject({ status: 401 });
  });

  it.each([
    ['the device is blocked', () => app.log.record(`device-${someDevice}`, deviceBlocked())],
    ['the user is deactivated', () => app.log.record(`user-${ana}`, userDeactivated())],
  ])('is over when %s, with no read model asked', async (_, record) => {
    expect(await app.call('GET', '/session', token)).toMatchObject({ status: 200 });
    await record();
    expect(await app.call('GET', '/session', token)).toMatchObject({ status: 401 });
  });

  it('is noted to be used once a minute', async () => {
    const noted = async () => (await app.types(`activity-${someSession}`)).length;
    await Promise.all(Array.from({ length: 5 }, () => app.call('GET', '/session', token)));
    expect(await noted()).toBe(1);
    app.clock.time = secondsAfterNoon(59);
    await app.call('GET', '/session', token);
    expect(await noted()).toBe(1);
    app.clock.time = secondsAfterNoon(60);
    const { body } = await app.call('GET', '/session', token);
    expect(await noted()).toBe(2);
    expect(body).toMatchObject({ lastAccessedAt: secondsAfterNoon(60) });
  });
});

describe('stepping up', () => {
  it('by password lasts ten minutes', async () => {
    await app.removePhone();
    expect(await stepUp({ password: PASSWORD })).toMatchObject({
      status: 200,
      body: { steppedUpUntil: minutesAfterNoon(10), challenge: null },
    });
    expect(await app.call('GET', '/session', token)).toMatchObject({
      body: { steppedUpUntil: minutesAfterNoon(10), steppedUpBy: 'password', assurance: 'password' },
    });
  });

  it('by password is refused where there is a factor, without judging the password', async () => {
    for (const password of [PASSWORD, 'wrong'])
      expect(await stepUp({ password })).toMatchObject({
        status: 403,
        body: { code: 'second_factor_required', factors: [{ type: 'sms', hint: '•••• •• 78' }] },
      });
    expect(await app.types(`attempts-${ana}`)).toEqual([]);
  });

  it('by a factor raises a session that began with a password', async () => {
    await stepUp({ factor: 'sms' });
    await stepUp({ code: await sentCode() });
    expect(await app.call('GET', '/session', token)).toMatchObject({
      body: {
        assurance: 'two_factor',
        amr: ['pwd', 'sms', 'mfa'],
        factorAt: NOON,
        steppedUpUntil: minutesAfterNoon(10),
        steppedUpBy: 'sms',
      },
    });
  });

  it('takes the password beside the code a day after it was shown', async () => {
    const forLong = await app.start(otherSession, { expiresAt: later(NOON, 30 * DAY) });
    app.clock.time = later(NOON, DAY + 1);
    const step = (body: object) => app.call('POST', '/session/step-up', forLong, body);
    await step({ factor: 'sms' });
    const code = await app.stepUpCode(otherSession);
    expect(await step({ code })).toMatchObject({ status: 422, body: { code: 'password_required' } });
    expect(await step({ code, password: 'wrong' })).toMatchObject({
      status: 401,
      body: { code: 'invalid_credentials' },
    });
    expect(await step({ code, password: PASSWORD })).toMatchObject({ status: 200 });
  });

  it('by password locks the device after five wrong ones, for the right one too', async () => {
    await app.removePhone();
    for (let guess = 0; guess < 5; guess++)
      expect(await stepUp({ password: 'wrong' })).toMatchObject({
        status: 401,
        body: { code: 'invalid_credentials' },
      });
    expect(await stepUp({ password: PASSWORD })).toMatchObject({ status: 429, body: { code: 'locked' } });
  });

  it('by SMS sends a code, and takes that one once', async () => {
    const sent = await stepUp({ factor: 'sms' });
    expect(sent).toMatchObject({
      status: 200,
      body: {
        steppedUpUntil: null,
        challenge: { factor: 'sms', sentTo: '•••• •• 78', attemptsLeft: 5, resendAt: secondsAfterNoon(30) },
      },
    });
    const code = await sentCode();
    expect(await stepUp({ code: otherThan(code) })).toMatchObject({
      status: 401,
      body: { code: 'invalid_code', attemptsLeft: 4 },
    });
    expect(await stepUp({ code })).toMatchObject({ status: 200, body: { challenge: null } });
    expect(await stepUp({ factor: 'sms', code })).toMatchObject({ status: 401 });
  });

  it('takes one of twenty right codes at once', async () => {
    await stepUp({ factor: 'sms' });
    const code = await sentCode();
    const answers = await Promise.all(Array.from({ length: 20 }, () => stepUp({ factor: 'sms', code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(
      (await app.types(`session-${someSession}`)).filter((type) => type === 'SessionSteppedUp'),
    ).toHaveLength(1);
  });

  it('sends no code too soon, and a new one kills the old', async () => {
    await stepUp({ factor: 'sms' });
    const first = await sentCode();
    expect(await stepUp({ factor: 'sms' })).toMatchObject({ status: 429, body: { code: 'resend_too_soon' } });
    app.clock.time = secondsAfterNoon(30);
    await stepUp({ factor: 'sms' });
    expect(await sentCode()).not.toBe(first);
    expect(await stepUp({ code: first })).toMatchObject({ status: 401 });
  });

  it('ends a challenge after five wrong codes, and asks for another', async () => {
    await stepUp({ factor: 'sms' });
    const wrong = otherThan(await sentCode());
    for (let guess = 0; guess < 4; guess++) await stepUp({ code: wrong });
    expect(await stepUp({ code: wrong })).toMatchObject({
      status: 401,
      body: { code: 'challenge_failed', attemptsLeft: 0 },
    });
    app.clock.time = minutesAfterNoon(2);
    expect(await stepUp({ factor: 'sms' })).toMatchObject({ body: { challenge: { attemptsLeft: 5 } } });
    expect(await stepUp({ code: await sentCode() })).toMatchObject({ status: 200 });
  });

  it('by backup code uses it up', async () => {
    await app.log.record(`factors-${ana}`, backupCodesGenerated());
    const [code = ''] = tenBackupCodes;
    const answer = () => stepUp({ factor: 'backup_code', code });
    expect(await answer()).toMatchObject({ status: 200 });
    expect(await answer()).toMatchObject({ status: 401, body: { code: 'invalid_code' } });
  });

  it.each([
    ['a factor that is not set up', { factor: 'totp', code: '123456' }, 'factor_not_available'],
    ['a factor to which nothing is sent', { factor: 'totp' }, 'factor_not_available'],
    ['a code without a challenge', { factor: 'sms', code: '123456' }, 'invalid_code'],
    ['nothing', {}, 'invalid_input'],
    ['a factor beside a password, without a code', { password: PASSWORD, factor: 'sms' }, 'invalid_input'],
  ])('is refused with %s', async (_, body, code) =>
    expect(await stepUp(body)).toMatchObject({ body: { code } }),
  );
});
