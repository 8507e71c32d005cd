import { makeLinkToken } from '@sallyport/event-store';
import { ana, minutesAfterNoon, otherSession, someSession } from '@sallyport/testing';
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

beforeEach(stepUp);
const request = (number = '0687654321') => call('POST', '/phone-changes', { country: 'NL', number });
const verify = (id: string, code: string) => call('POST', `/phone-changes/${id}/verifications`, { code });
const codeFor = (id: string) => app.codes.hotp(app.keys.derive('one-time-code', id, 'k1').key, 0);
const takeBack = (subjectId: string) =>
  app.call('POST', '/phone-change-cancellations', undefined, {
    token: makeLinkToken(app.keys, 'phone-change-cancellation', { userId: ana, subjectId }),
  });
const hint = async () => (await call('GET', '')).body.phone.hint;

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
  expect(await isSignedIn(other)).toBe(false);
  expect(await isSignedIn(token)).toBe(true);
  expect(await verify(body.phoneChangeId, code)).toMatchObject({ status: 204 });
  expect((await factorEvents()).filter((type) => type === 'PhoneNumberChanged')).toHaveLength(1);
});

it('a new number is taken back by link, which ends every session; a repeat is quiet', async () => {
  const { body } = await request();
  await verify(body.phoneChangeId, codeFor(body.phoneChangeId));
  expect(await takeBack(body.phoneChangeId)).toMatchObject({ status: 204 });
  expect(await isSignedIn(token)).toBe(false);
  expect(await takeBack(body.phoneChangeId)).toMatchObject({ status: 204 });
  expect((await factorEvents()).filter((type) => type === 'PhoneNumberChangeCancelled')).toHaveLength(1);
  app.clock.time = minutesAfterNoon(24 * 60);
  expect(await takeBack(body.phoneChangeId)).toMatchObject({ status: 404 });
});

it('a new number is not taken back by another link', async () => {
  const { body } = await request();
  await verify(body.phoneChangeId, codeFor(body.phoneChangeId));
  const forReset = makeLinkToken(app.keys, 'password-reset', {
    userId: ana,
    subjectId: body.phoneChangeId,
  });
  for (const shown of ['x', forReset])
    expect(await app.call('POST', '/phone-change-cancellations', undefined, { token: shown })).toMatchObject({
      status: 404,
      body: { code: 'phone_change_not_found' },
    });
  expect(await isSignedIn(token)).toBe(true);
});

it('a new number is given up while it waits, and then no more', async () => {
  const { body } = await request();
  const giveUp = () => call('DELETE', `/phone-changes/${body.phoneChangeId}`);
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
    await call('DELETE', `/phone-changes/${body.phoneChangeId}`);
  }
  expect(await request()).toMatchObject({ status: 429, body: { code: 'resend_too_soon' } });
  expect((await factorEvents()).filter((type) => type === 'PhoneNumberChangeRequested')).toHaveLength(10);
});
