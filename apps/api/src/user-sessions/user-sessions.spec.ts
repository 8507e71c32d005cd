import {
  ana,
  minutesAfterNoon,
  otherDevice,
  otherSession,
  someReset,
  someSession,
  userRoleChanged,
} from '@sallyport/testing';
import { byTwoFactors, signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { UserSessionsModule } from './user-sessions.module';

const path = `/users/${ana}/sessions`;
let app: SignedInApp;
let session: string;
beforeEach(async () => {
  app = await signedInApp(UserSessionsModule);
  await app.log.record(`user-${ana}`, userRoleChanged({ role: 'administrator' }));
  session = await app.start(someSession, byTwoFactors);
});
afterEach(() => app.close());

it('lists open sessions, and marks one’s own', async () => {
  await app.start(otherSession, { deviceId: otherDevice });
  const { status, body } = await app.call('GET', path, session);
  expect(status).toBe(200);
  expect(body.data).toMatchObject([
    { sessionId: someSession, current: true },
    { sessionId: otherSession, current: false },
  ]);
});

it('ends them all, and tells how many', async () => {
  const elsewhere = await app.start(otherSession, { deviceId: otherDevice });
  expect(await app.call('DELETE', path, session)).toMatchObject({ status: 200, body: { ended: 2 } });
  expect((await app.log.read(`user-${ana}`)).at(-1)).toEqual({
    type: 'SessionsRevoked',
    data: { reason: 'ended-by-administrator', exceptSessionId: null },
  });
  for (const token of [session, elsewhere]) {
    expect(await app.call('GET', path, token)).toMatchObject({ status: 401 });
  }
});

it('ends none without a step-up', async () => {
  app.clock.time = minutesAfterNoon(10);
  expect(await app.call('DELETE', path, session)).toMatchObject({
    status: 403,
    body: { code: 'step_up_required' },
  });
});

it.each(['GET', 'DELETE'] as const)('rejects a user who never was: %s', async (method) =>
  expect(await app.call(method, `/users/${someReset}/sessions`, session)).toMatchObject({
    status: 404,
    body: { code: 'user_not_found' },
  }),
);
