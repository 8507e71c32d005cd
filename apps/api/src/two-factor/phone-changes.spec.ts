import { randomUUID } from 'node:crypto';
import type { FactorType } from '@sallyport/domain';
import { makeLinkToken } from '@sallyport/event-store';
import { ana, minutesAfterNoon } from '@sallyport/testing';
import { otherThan, TwoFactorCalls } from '../spec-support/two-factor-calls';

let at: TwoFactorCalls;
beforeEach(async () => (at = await TwoFactorCalls.begin()));
afterEach(() => at.app.close());

beforeEach(() => at.stepUp());
const request = (number = '0687654321') => at.call('POST', '/phone-changes', { country: 'NL', number });
const verify = (id: string, code: string) => at.call('POST', `/phone-changes/${id}/verifications`, { code });
const codeFor = (id: string) => at.app.codes.hotp(at.app.keys.derive('one-time-code', id, 'k1').key, 0);
const takeBack = (subjectId: string) =>
  at.app.call('POST', '/phone-change-cancellations', undefined, {
    token: makeLinkToken(at.app.keys, 'phone-change-cancellation', { userId: ana, subjectId }),
  });
const hint = async () => (await at.call('GET', '')).body.phone.hint;

it('a new number is in force once its code came back, and the other sessions are over', async () => {
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
  expect(await at.isSignedIn(at.other)).toBe(false);
  expect(await at.isSignedIn(at.token)).toBe(true);
  expect(await verify(body.phoneChangeId, code)).toMatchObject({ status: 204 });
  expect((await at.factorEvents()).filter((type) => type === 'PhoneNumberChanged')).toHaveLength(1);
});

it('a new number is undone by link, which ends every session; a repeat changes nothing', async () => {
  const { body } = await request();
  await verify(body.phoneChangeId, codeFor(body.phoneChangeId));
  expect(await takeBack(body.phoneChangeId)).toMatchObject({ status: 204 });
  expect(await at.isSignedIn(at.token)).toBe(false);
  expect(await takeBack(body.phoneChangeId)).toMatchObject({ status: 204 });
  expect((await at.factorEvents()).filter((type) => type === 'PhoneNumberChangeCancelled')).toHaveLength(1);
  at.app.clock.time = minutesAfterNoon(24 * 60);
  expect(await takeBack(body.phoneChangeId)).toMatchObject({ status: 404 });
});

it('an undone change puts the password out of use until it is reset by a link', async () => {
  const { body } = await request();
  await verify(body.phoneChangeId, codeFor(body.phoneChangeId));
  await takeBack(body.phoneChangeId);
  expect((await at.app.log.read(`user-${ana}`)).slice(-2)).toMatchObject([
    { type: 'PasswordResetRequested', data: { purpose: 'phone-change-cancelled' } },
    { type: 'SessionsRevoked', data: { exceptSessionId: null } },
  ]);
});

describe('after a change was undone', () => {
  /** A session that began after it, by one of these factors. */
  const startBy = (factor: FactorType) =>
    at.app.start(randomUUID(), { assurance: 'two_factor', factor, userRevision: 100 });
  const change = async (factor: FactorType) => {
    const token = await startBy(factor);
    const to = { country: 'NL', number: '0687654322' };
    return at.app.call('POST', '/me/two-factor/phone-changes', token, to);
  };
  beforeEach(async () => {
    const { body } = await request();
    await verify(body.phoneChangeId, codeFor(body.phoneChangeId));
    at.app.clock.time = minutesAfterNoon(1);
    await takeBack(body.phoneChangeId);
  });

  it('factors do not change by the number that undid it', async () =>
    expect(await change('sms')).toMatchObject({ status: 403, body: { code: 'factors_frozen' } }));

  it.each(['totp', 'backup_code'] as const)('factors change by another factor: %s', async (factor) =>
    expect(await change(factor)).toMatchObject({ status: 201 }),
  );

  it('factors change by the number again after the delay of recoveries', async () => {
    at.app.clock.time = minutesAfterNoon(72 * 60);
    expect(await change('sms')).toMatchObject({ body: { code: 'factors_frozen' } });
    at.app.clock.time = minutesAfterNoon(72 * 60 + 1);
    expect(await change('sms')).toMatchObject({ status: 201 });
  });
});

it('a new number is not undone by another link', async () => {
  const { body } = await request();
  await verify(body.phoneChangeId, codeFor(body.phoneChangeId));
  const forReset = makeLinkToken(at.app.keys, 'password-reset', {
    userId: ana,
    subjectId: body.phoneChangeId,
  });
  for (const shown of ['x', forReset])
    expect(
      await at.app.call('POST', '/phone-change-cancellations', undefined, { token: shown }),
    ).toMatchObject({
      status: 404,
      body: { code: 'phone_change_not_found' },
    });
  expect(await at.isSignedIn(at.token)).toBe(true);
});

it('a new number is given up while it waits, and then no more', async () => {
  const { body } = await request();
  const giveUp = () => at.call('DELETE', `/phone-changes/${body.phoneChangeId}`);
  expect(await giveUp()).toMatchObject({ status: 204 });
  expect(await verify(body.phoneChangeId, codeFor(body.phoneChangeId))).toMatchObject({ status: 404 });
  expect(await giveUp()).toMatchObject({ status: 404 });
});

it('a new number has to be one of a mobile phone', async () =>
  expect(await request('020 1234567')).toMatchObject({
    status: 422,
    body: { code: 'invalid_phone_number' },
  }));

it('a new number cannot be asked for over and over by giving up: numbers are not bombed', async () => {
  // Of ten codes in an hour, one went to the step-up.
  for (let sent = 0; sent < 9; sent++) {
    const { body } = await request();
    await at.call('DELETE', `/phone-changes/${body.phoneChangeId}`);
  }
  expect(await request()).toMatchObject({ status: 429, body: { code: 'resend_too_soon' } });
  expect((await at.factorEvents()).filter((type) => type === 'PhoneNumberChangeRequested')).toHaveLength(9);
});
