import { ana, minutesAfterNoon, otherDevice, otherSession, someSession } from '@sallyport/testing';
import { SessionModule } from '../session/session.module';
import { byTwoFactors, PASSWORD, signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { MeModule } from './me.module';

let app: SignedInApp;
let session: string;
beforeEach(async () => {
  app = await signedInApp(MeModule, SessionModule);
});
afterEach(() => app.close());

const isSignedIn = async (token: string) => (await app.call('GET', '/session', token)).status === 200;

describe('changing oneself', () => {
  beforeEach(async () => {
    session = await app.start(someSession);
  });

  it('changes name and time zone', async () => {
    const change = { name: 'Ana Sousa', timeZone: 'Asia/Tokyo' };
    expect(await app.call('PATCH', '/me', session, change)).toMatchObject({ status: 204 });
    expect((await app.call('GET', '/session', session)).body).toMatchObject(change);
  });

  it('chooses the language of messages; before that there is none', async () => {
    expect((await app.call('GET', '/session', session)).body).toMatchObject({ language: null });
    expect(await app.call('PATCH', '/me', session, { language: 'nl' })).toMatchObject({ status: 204 });
    expect((await app.call('GET', '/session', session)).body).toMatchObject({ language: 'nl' });
    expect(await app.types(`user-${ana}`)).toEqual(['UserRegistered', 'LanguageChanged']);
  });

  it('leaves alone what is not named', async () => {
    await app.call('PATCH', '/me', session, { name: null });
    expect((await app.call('GET', '/session', session)).body).toMatchObject({
      name: null,
      timeZone: 'Europe/Amsterdam',
    });
  });

  it.each([
    { role: 'administrator' },
    { language: 'de' },
    { email: 'eve@acme.example' },
    { name: { $ne: null } },
  ])('takes nothing else: %j', async (change) => {
    expect(await app.call('PATCH', '/me', session, change)).toMatchObject({ status: 400 });
    expect(await app.types(`user-${ana}`)).toEqual(['UserRegistered']);
  });
});

describe('changing the password', () => {
  const change = (currentPassword = PASSWORD, newPassword = 'another horse') =>
    app.call('PUT', '/me/password', session, { currentPassword, newPassword });
  beforeEach(async () => {
    session = await app.start(someSession, byTwoFactors);
  });

  it('needs a step-up', async () => {
    app.clock.time = minutesAfterNoon(10);
    expect(await change()).toMatchObject({ status: 403, body: { code: 'step_up_required' } });
    expect(await app.types(`user-${ana}`)).toEqual(['UserRegistered']);
  });

  it('takes eight characters beside a second factor', async () =>
    expect(await change(PASSWORD, 'a rabbit')).toMatchObject({ status: 204 }));

  it('takes 15 characters where the password is all there is', async () => {
    await app.removePhone();
    expect(await change(PASSWORD, 'fourteen chars')).toMatchObject({
      status: 422,
      body: { code: 'password_too_short', minimumLength: 15 },
    });
    expect(await change(PASSWORD, 'fifteen charact')).toMatchObject({ status: 204 });
  });

  it('sets it, and ends the other sessions', async () => {
    const elsewhere = await app.start(otherSession, { deviceId: otherDevice });
    expect(await change()).toMatchObject({ status: 204 });
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect(await isSignedIn(session)).toBe(true);
    expect(await change()).toMatchObject({ status: 401 });
    expect(await change('another horse')).toMatchObject({ status: 204 });
  });

  it('counts wrong guesses, and locks right ones out with them', async () => {
    for (let guess = 0; guess < 5; guess++) {
      expect(await change('wrong horse')).toMatchObject({
        status: 401,
        body: { code: 'invalid_credentials' },
      });
    }
    expect(await change()).toMatchObject({ status: 429, body: { code: 'locked' } });
    expect(await app.types(`user-${ana}`)).toEqual(['UserRegistered']);
  });
});
