import { makeLinkToken } from '@sallyport/event-store';
import {
  ana,
  bob,
  deviceForgotten,
  otherDevice,
  otherLogin,
  otherSession,
  passwordResetCompleted,
  someDevice,
  someLogin,
  someSession,
} from '@sallyport/testing';
import { SessionModule } from '../session/session.module';
import { signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { SignInReportsModule } from './sign-in-reports.module';

let app: SignedInApp;
let token: string;
beforeEach(async () => {
  app = await signedInApp(SessionModule, SignInReportsModule);
  token = await app.start(someSession);
});
afterEach(() => app.close());

const link = (userId: string, subjectId: string) =>
  makeLinkToken(app.keys, 'sign-in-report', { userId, subjectId });
const report = (shown = link(ana, someLogin)) =>
  app.call('POST', '/sign-in-reports', undefined, { token: shown });
const all = { sessionEnded: true, deviceBlocked: true, passwordResetSent: true };

it('ends the session, blocks the device, and puts the password out of use', async () => {
  const elsewhere = await app.start(otherSession, { deviceId: otherDevice });
  expect(await report()).toMatchObject({ status: 200, body: all });
  expect(await app.types(`session-${someSession}`)).toContain('SessionEnded');
  expect(await app.types(`device-${someDevice}`)).toContain('DeviceBlocked');
  expect(await app.types(`user-${ana}`)).toEqual([
    'UserRegistered',
    'PasswordResetRequested',
    'SessionsRevoked',
  ]);
  for (const shown of [token, elsewhere]) {
    expect(await app.call('GET', '/session', shown)).toMatchObject({ status: 401 });
  }
});

it('is idempotent', async () => {
  await report();
  const before = (await app.log.store.readAll({ after: 0, limit: 1_000 })).length;
  expect(await report()).toMatchObject({ status: 200, body: all });
  expect(await app.log.store.readAll({ after: 0, limit: 1_000 })).toHaveLength(before);
});

it('leaves a password alone that was chosen since', async () => {
  await report();
  await app.log.record(`user-${ana}`, passwordResetCompleted());
  expect(await report()).toMatchObject({ body: { ...all, passwordResetSent: false } });
  expect(await app.types(`user-${ana}`)).toHaveLength(4);
});

it('tells of a device that was forgotten that it is not blocked', async () => {
  await app.log.record(`device-${someDevice}`, deviceForgotten());
  expect(await report()).toMatchObject({ body: { ...all, deviceBlocked: false } });
});

it.each([
  ['no link', () => 'x'],
  ['another user’s link', () => link(bob, someLogin)],
  ['a link of no login', () => link(ana, otherLogin)],
  [
    'a link for something else',
    () => makeLinkToken(app.keys, 'password-reset', { userId: ana, subjectId: someLogin }),
  ],
])('is refused by %s, all alike', async (_, shown) => {
  expect(await report(shown())).toMatchObject({ status: 404, body: { code: 'login_not_found' } });
  expect(await app.call('GET', '/session', token)).toMatchObject({ status: 200 });
});
