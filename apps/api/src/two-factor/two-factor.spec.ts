import { hotp } from 'speakeasy';
import { makeLinkToken } from '@sallyport/event-store';
import {
  acme,
  ana,
  attemptFailed,
  attemptReserved,
  backupCodesGenerated,
  minutesAfterNoon,
  otherSession,
  policy,
  secondsAfterNoon,
  someSession,
  tenBackupCodes,
  twoFactorPolicyChanged,
} from '@sallyport/testing';
import { SessionModule } from '../session/session.module';
import { PASSWORD, signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { TwoFactorModule } from './two-factor.module';

let app: SignedInApp;
let token: string;
let other: string;
beforeEach(async () => {
  app = await signedInApp(SessionModule, TwoFactorModule);
  token = await app.start(someSession);
  other = await app.start(otherSession);
});
afterEach(() => app.close());

const call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) =>
  app.call(method, `/me/two-factor${path}`, token, body);
const stepUp = () => app.call('POST', '/session/step-up', token, { password: PASSWORD });
const isSignedIn = async (shown: string) => (await app.call('GET', '/session', shown)).status === 200;
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');
const factorEvents = () => app.types(`factors-${ana}`);

/** What an app that holds this key shows now. */
const totp = (secret: string) =>
  hotp({ secret, encoding: 'base32', counter: Math.floor(Date.parse(app.clock.time) / 30_000) });

it.each([
  ['GET', '/backup-codes', undefined],
  ['POST', '/backup-codes', undefined],
  ['POST', '/authenticator-apps', undefined],
  ['POST', '/phone-changes', { country: 'NL', number: '0687654321' }],
  ['DELETE', `/authenticator-apps/${someSession}`, undefined],
] as const)('%s %s needs a step-up', async (method, path, body) => {
  expect(await call(method, path, body)).toMatchObject({ status: 403, body: { code: 'step_up_required' } });
  await stepUp();
  app.clock.time = minutesAfterNoon(10);
  expect(await call(method, path, body)).toMatchObject({ status: 403 });
  expect(await factorEvents()).toEqual(['PhoneNumberVerified']);
});

it('tells what is set up', async () => {
  await app.log.record(`factors-${ana}`, backupCodesGenerated());
  expect(await call('GET', '')).toMatchObject({
    status: 200,
    body: {
      required: false,
      enrolled: true,
      phone: { hint: '•••• •• 78' },
      factors: [{ factorId: ana, type: 'sms', label: '•••• •• 78' }],
      backupCodes: { remaining: 10 },
    },
  });
  await app.log.record(`organization-${acme}`, twoFactorPolicyChanged({ exceptSessionId: someSession }));
  expect(await call('GET', '')).toMatchObject({ body: { required: true } });
});

describe('backup codes', () => {
  beforeEach(stepUp);

  it('are shown again, with those that were used, and that is recorded', async () => {
    await app.log.record(`factors-${ana}`, backupCodesGenerated());
    await app.call('POST', '/session/step-up', token, { factor: 'backup_code', code: tenBackupCodes[3] });
    const { body } = await call('GET', '/backup-codes');
    expect(body.codes.map(({ code }: { code: string }) => code)).toEqual(tenBackupCodes);
    expect(
      body.codes.flatMap(({ usedAt }: { usedAt: string | null }, index: number) => (usedAt ? [index] : [])),
    ).toEqual([3]);
    expect(await factorEvents()).toContain('BackupCodesViewed');
  });

  it('are made anew, and the old ones are dead', async () => {
    await app.log.record(`factors-${ana}`, backupCodesGenerated());
    const { status, body } = await call('POST', '/backup-codes');
    expect(status).toBe(201);
    expect(new Set(body.codes).size).toBe(10);
    const use = (code: string) =>
      app.call('POST', '/session/step-up', token, { factor: 'backup_code', code });
    expect(await use(tenBackupCodes[0] ?? '')).toMatchObject({ status: 401 });
    expect(await use(body.codes[0])).toMatchObject({ status: 200 });
  });

  it('are not there before there are any', async () =>
    expect(await call('GET', '/backup-codes')).toMatchObject({
      status: 404,
      body: { code: 'backup_codes_not_available' },
    }));
});

describe('an authenticator app', () => {
  beforeEach(stepUp);
  const offer = async () => (await call('POST', '/authenticator-apps', { label: 'Phone' })).body;
  const verify = (factorId: string, code: string) =>
    call('POST', `/authenticator-apps/${factorId}/verifications`, { code });

  it('counts from its first code on, brings backup codes, and ends the other sessions', async () => {
    const { factorId, otpauthUri, secret } = await offer();
    expect(otpauthUri).toMatch(/^otpauth:\/\/totp\/Acme:ana%40acme.example\?secret=/);
    expect(await isSignedIn(other)).toBe(true);
    const { status, body } = await verify(factorId, totp(secret));
    expect(status).toBe(200);
    expect(body.backupCodes).toHaveLength(10);
    expect(await isSignedIn(token)).toBe(true);
    expect(await isSignedIn(other)).toBe(false);
    expect((await call('GET', '')).body.factors).toMatchObject([
      { type: 'sms' },
      { type: 'totp', label: 'Phone' },
    ]);
  });

  it('ends other sessions also when an earlier run had enrolled it', async () => {
    const { factorId, secret } = await offer();
    const code = totp(secret);
    await verify(factorId, code);
    const later = await app.start('019ab000-0000-7000-8000-000000000053');
    expect(await verify(factorId, code)).toMatchObject({ status: 200, body: { factorId } });
    expect(await isSignedIn(later)).toBe(false);
    expect((await factorEvents()).filter((type) => type === 'AuthenticatorAppEnrolled')).toHaveLength(1);
  });

  it('takes five wrong codes', async () => {
    const { factorId, secret } = await offer();
    const wrong = otherThan(totp(secret));
    for (let left = 4; left > 0; left--)
      expect(await verify(factorId, wrong)).toMatchObject({
        status: 401,
        body: { code: 'invalid_code', attemptsLeft: left },
      });
    expect(await verify(factorId, wrong)).toMatchObject({ body: { code: 'challenge_failed' } });
    app.clock.time = minutesAfterNoon(2);
    expect(await verify(factorId, totp(secret))).toMatchObject({
      status: 401,
      body: { code: 'challenge_failed' },
    });
    expect(await factorEvents()).not.toContain('AuthenticatorAppEnrolled');
  });

  it('gives no new guesses at the factors that there are', async () => {
    const attempts = `attempts-${ana}`;
    await app.log.record(attempts, attemptReserved());
    await app.log.record(attempts, attemptFailed());
    const { factorId, secret } = await offer();
    await verify(factorId, totp(secret));
    expect((await app.types(attempts)).filter((type) => type === 'AttemptSucceeded')).toHaveLength(1); // The step-up's.
  });

  it('is removed, which ends the other sessions; a repeat is quiet', async () => {
    const { factorId, secret } = await offer();
    await verify(factorId, totp(secret));
    const remove = () => call('DELETE', `/authenticator-apps/${factorId}`);
    const later = await app.start('019ab000-0000-7000-8000-000000000053');
    expect(await remove()).toMatchObject({ status: 204 });
    expect(await isSignedIn(later)).toBe(false);
    expect(await remove()).toMatchObject({ status: 204 });
    expect((await factorEvents()).filter((type) => type === 'AuthenticatorAppRemoved')).toHaveLength(1);
  });

  it('steps up once for each code', async () => {
    const { factorId, secret } = await offer();
    await verify(factorId, totp(secret));
    const answer = (code: string) => app.call('POST', '/session/step-up', token, { code });
    expect(await answer(totp(secret))).toMatchObject({ status: 401, body: { code: 'invalid_code' } });
    app.clock.time = secondsAfterNoon(60);
    const next = totp(secret);
    expect(await answer(next)).toMatchObject({ status: 200 });
    expect(await answer(next)).toMatchObject({ status: 401 });
  });

  it('is not offered where the organization does not allow it', async () => {
    const smsOnly = policy({ requireOn: [], allowedFactors: ['sms'] });
    await app.log.record(`organization-${acme}`, twoFactorPolicyChanged({ policy: smsOnly }));
    expect(await call('POST', '/authenticator-apps')).toMatchObject({
      status: 422,
      body: { code: 'factor_not_available' },
    });
  });
});

describe('a new number', () => {
  beforeEach(stepUp);
  const request = (number = '0687654321') => call('POST', '/phone-changes', { country: 'NL', number });
  const verify = (id: string, code: string) => call('POST', `/phone-changes/${id}/verifications`, { code });
  const codeFor = (id: string) => app.codes.hotp(app.keys.derive('one-time-code', id, 'k1').key, 0);
  const takeBack = (subjectId: string) =>
    app.call('POST', '/phone-change-cancellations', undefined, {
      token: makeLinkToken(app.keys, 'phone-change-cancellation', { userId: ana, subjectId }),
    });
  const hint = async () => (await call('GET', '')).body.phone.hint;

  it('is in force once its code came back, and the other sessions are over', async () => {
    const { status, body } = await request();
    expect(status).toBe(201);
    expect(body).toMatchObject({ sentTo: '•••• •• 21', expiresAt: minutesAfterNoon(5) });
    const code = codeFor(body.phoneChangeId);
    expect(await verify(body.phoneChangeId, otherThan(code))).toMatchObject({
      status: 401,
      body: { attemptsLeft: 4 },
    });
    expect(await hint()).toBe('•••• •• 78');
    expect(await verify(body.phoneChangeId, code)).toMatchObject({ status: 204 });
    expect(await hint()).toBe('•••• •• 21');
    expect(await isSignedIn(other)).toBe(false);
    expect(await isSignedIn(token)).toBe(true);
    expect(await verify(body.phoneChangeId, code)).toMatchObject({ status: 204 });
    expect((await factorEvents()).filter((type) => type === 'PhoneNumberChanged')).toHaveLength(1);
  });

  it('is taken back by link, which ends every session; a repeat is quiet', async () => {
    const { body } = await request();
    await verify(body.phoneChangeId, codeFor(body.phoneChangeId));
    expect(await takeBack(body.phoneChangeId)).toMatchObject({ status: 204 });
    expect(await isSignedIn(token)).toBe(false);
    expect(await takeBack(body.phoneChangeId)).toMatchObject({ status: 204 });
    expect((await factorEvents()).filter((type) => type === 'PhoneNumberChangeCancelled')).toHaveLength(1);
    app.clock.time = minutesAfterNoon(24 * 60);
    expect(await takeBack(body.phoneChangeId)).toMatchObject({ status: 404 });
  });

  it('is not taken back by another link', async () => {
    const { body } = await request();
    await verify(body.phoneChangeId, codeFor(body.phoneChangeId));
    const forReset = makeLinkToken(app.keys, 'password-reset', {
      userId: ana,
      subjectId: body.phoneChangeId,
    });
    for (const shown of ['x', forReset])
      expect(
        await app.call('POST', '/phone-change-cancellations', undefined, { token: shown }),
      ).toMatchObject({
        status: 404,
        body: { code: 'phone_change_not_found' },
      });
    expect(await isSignedIn(token)).toBe(true);
  });

  it('is given up while it waits, and then no more', async () => {
    const { body } = await request();
    const giveUp = () => call('DELETE', `/phone-changes/${body.phoneChangeId}`);
    expect(await giveUp()).toMatchObject({ status: 204 });
    expect(await verify(body.phoneChangeId, codeFor(body.phoneChangeId))).toMatchObject({ status: 404 });
    expect(await giveUp()).toMatchObject({ status: 404 });
  });

  it('has to be one of a mobile phone', async () =>
    expect(await request('020 1234567')).toMatchObject({
      status: 422,
      body: { code: 'invalid_phone_number' },
    }));

  it('cannot be asked for over and over by giving up: numbers are not bombed', async () => {
    for (let sent = 0; sent < 10; sent++) {
      const { body } = await request();
      await call('DELETE', `/phone-changes/${body.phoneChangeId}`);
    }
    expect(await request()).toMatchObject({ status: 429, body: { code: 'resend_too_soon' } });
    expect((await factorEvents()).filter((type) => type === 'PhoneNumberChangeRequested')).toHaveLength(10);
  });
});
