import { hotp } from 'speakeasy';
import {
  acme,
  ana,
  attemptFailed,
  attemptReserved,
  minutesAfterNoon,
  otherSession,
  policy,
  secondsAfterNoon,
  someSession,
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

beforeEach(stepUp);
const offer = async () => (await call('POST', '/authenticator-apps', { label: 'Phone' })).body;
const verify = (factorId: string, code: string) =>
  call('POST', `/authenticator-apps/${factorId}/verifications`, { code });

it('an authenticator app counts from its first code on, brings backup codes, and ends the other sessions', async () => {
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

it('an authenticator app ends other sessions also when an earlier run had enrolled it', async () => {
  const { factorId, secret } = await offer();
  const code = totp(secret);
  await verify(factorId, code);
  const later = await app.start('019ab000-0000-7000-8000-000000000053');
  expect(await verify(factorId, code)).toMatchObject({ status: 200, body: { factorId } });
  expect(await isSignedIn(later)).toBe(false);
  expect((await factorEvents()).filter((type) => type === 'AuthenticatorAppEnrolled')).toHaveLength(1);
});

it('an authenticator app takes five wrong codes', async () => {
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

it('an authenticator app gives no new guesses at the factors that there are', async () => {
  const attempts = `attempts-${ana}`;
  await app.log.record(attempts, attemptReserved());
  await app.log.record(attempts, attemptFailed());
  const { factorId, secret } = await offer();
  await verify(factorId, totp(secret));
  expect((await app.types(attempts)).filter((type) => type === 'AttemptSucceeded')).toHaveLength(1); // The step-up's.
});

it('an authenticator app is removed, which ends the other sessions; a repeat is quiet', async () => {
  const { factorId, secret } = await offer();
  await verify(factorId, totp(secret));
  const remove = () => call('DELETE', `/authenticator-apps/${factorId}`);
  const later = await app.start('019ab000-0000-7000-8000-000000000053');
  expect(await remove()).toMatchObject({ status: 204 });
  expect(await isSignedIn(later)).toBe(false);
  expect(await remove()).toMatchObject({ status: 204 });
  expect((await factorEvents()).filter((type) => type === 'AuthenticatorAppRemoved')).toHaveLength(1);
});

it('an authenticator app steps up once for each code', async () => {
  const { factorId, secret } = await offer();
  await verify(factorId, totp(secret));
  const answer = (code: string) => app.call('POST', '/session/step-up', token, { code });
  expect(await answer(totp(secret))).toMatchObject({ status: 401, body: { code: 'invalid_code' } });
  app.clock.time = secondsAfterNoon(60);
  const next = totp(secret);
  expect(await answer(next)).toMatchObject({ status: 200 });
  expect(await answer(next)).toMatchObject({ status: 401 });
});

it('an authenticator app is not offered where the organization does not allow it', async () => {
  const smsOnly = policy({ requireOn: [], allowedFactors: ['sms'] });
  await app.log.record(`organization-${acme}`, twoFactorPolicyChanged({ policy: smsOnly }));
  expect(await call('POST', '/authenticator-apps')).toMatchObject({
    status: 422,
    body: { code: 'factor_not_available' },
  });
});
