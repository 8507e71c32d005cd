import { hotp } from 'speakeasy';
import {
  acme,
  ana,
  attemptFailed,
  attemptReserved,
  minutesAfterNoon,
  policy,
  secondsAfterNoon,
  twoFactorPolicyChanged,
} from '@sallyport/testing';
import { otherThan, TwoFactorCalls } from '../spec-support/two-factor-calls';

let at: TwoFactorCalls;
beforeEach(async () => (at = await TwoFactorCalls.begin()));
afterEach(() => at.app.close());

/** What an app that holds this key shows now. */
const totp = (secret: string) =>
  hotp({ secret, encoding: 'base32', counter: Math.floor(Date.parse(at.app.clock.time) / 30_000) });

beforeEach(() => at.stepUp());
const offer = async () => (await at.call('POST', '/authenticator-apps', { label: 'Phone' })).body;
const verify = (factorId: string, code: string) =>
  at.call('POST', `/authenticator-apps/${factorId}/verifications`, { code });

it('an authenticator app counts from its first code on, brings backup codes, and ends the other sessions', async () => {
  const { factorId, otpauthUri, secret } = await offer();
  expect(otpauthUri).toMatch(/^otpauth:\/\/totp\/Acme:ana%40acme.example\?secret=/);
  expect(await at.isSignedIn(at.other)).toBe(true);
  const { status, body } = await verify(factorId, totp(secret));
  expect(status).toBe(200);
  expect(body.backupCodes).toHaveLength(10);
  expect(await at.isSignedIn(at.token)).toBe(true);
  expect(await at.isSignedIn(at.other)).toBe(false);
  expect((await at.call('GET', '')).body.factors).toMatchObject([
    { type: 'sms' },
    { type: 'totp', label: 'Phone' },
  ]);
});

it('an authenticator app ends other sessions also when an earlier run had enrolled it', async () => {
  const { factorId, secret } = await offer();
  const code = totp(secret);
  await verify(factorId, code);
  const later = await at.app.start('019ab000-0000-7000-8000-000000000053');
  expect(await verify(factorId, code)).toMatchObject({ status: 200, body: { factorId } });
  expect(await at.isSignedIn(later)).toBe(false);
  expect((await at.factorEvents()).filter((type) => type === 'AuthenticatorAppEnrolled')).toHaveLength(1);
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
  at.app.clock.time = minutesAfterNoon(2);
  expect(await verify(factorId, totp(secret))).toMatchObject({
    status: 401,
    body: { code: 'challenge_failed' },
  });
  expect(await at.factorEvents()).not.toContain('AuthenticatorAppEnrolled');
});

it('an authenticator app gives no new guesses at the factors that there are', async () => {
  const attempts = `attempts-${ana}`;
  await at.app.log.record(attempts, attemptReserved());
  await at.app.log.record(attempts, attemptFailed());
  const { factorId, secret } = await offer();
  await verify(factorId, totp(secret));
  expect((await at.app.types(attempts)).filter((type) => type === 'AttemptSucceeded')).toHaveLength(1); // The step-up's.
});

it('an authenticator app is removed, which ends the other sessions; a repeat is quiet', async () => {
  const { factorId, secret } = await offer();
  await verify(factorId, totp(secret));
  const remove = () => at.call('DELETE', `/authenticator-apps/${factorId}`);
  const later = await at.app.start('019ab000-0000-7000-8000-000000000053');
  expect(await remove()).toMatchObject({ status: 204 });
  expect(await at.isSignedIn(later)).toBe(false);
  expect(await remove()).toMatchObject({ status: 204 });
  expect((await at.factorEvents()).filter((type) => type === 'AuthenticatorAppRemoved')).toHaveLength(1);
});

it('an authenticator app steps up once for each code', async () => {
  const { factorId, secret } = await offer();
  await verify(factorId, totp(secret));
  const answer = (code: string) => at.stepUp({ code });
  expect(await answer(totp(secret))).toMatchObject({ status: 401, body: { code: 'invalid_code' } });
  at.app.clock.time = secondsAfterNoon(60);
  const next = totp(secret);
  expect(await answer(next)).toMatchObject({ status: 200 });
  expect(await answer(next)).toMatchObject({ status: 401 });
});

it('an authenticator app is not offered where the organization does not allow it', async () => {
  const smsOnly = policy({ requireOn: [], allowedFactors: ['sms'] });
  await at.app.log.record(`organization-${acme}`, twoFactorPolicyChanged({ policy: smsOnly }));
  expect(await at.call('POST', '/authenticator-apps')).toMatchObject({
    status: 422,
    body: { code: 'factor_not_available' },
  });
});
