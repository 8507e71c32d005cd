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

it('a new number is taken back by link, which ends every session; a repeat is quiet', async () => {
  const { body } = await request();
  await verify(body.phoneChangeId, codeFor(body.phoneChangeId));
  expect(await takeBack(body.phoneChangeId)).toMatchObject({ status: 204 });
  expect(await at.isSignedIn(at.token)).toBe(false);
  expect(await takeBack(body.phoneChangeId)).toMatchObject({ status: 204 });
  expect((await at.factorEvents()).filter((type) => type === 'PhoneNumberChangeCancelled')).toHaveLength(1);
  at.app.clock.time = minutesAfterNoon(24 * 60);
  expect(await takeBack(body.phoneChangeId)).toMatchObject({ status: 404 });
});

it('a new number is not taken back by another link', async () => {
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
  for (let sent = 0; sent < 10; sent++) {
    const { body } = await request();
    await at.call('DELETE', `/phone-changes/${body.phoneChangeId}`);
  }
  expect(await request()).toMatchObject({ status: 429, body: { code: 'resend_too_soon' } });
  expect((await at.factorEvents()).filter((type) => type === 'PhoneNumberChangeRequested')).toHaveLength(10);
});
