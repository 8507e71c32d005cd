import { HOUR, later } from '@sallyport/domain';
import {
  ana,
  anasPhone,
  bob,
  NOON,
  phoneNumberVerified,
  someSession,
  userRegistered,
  userRoleChanged,
} from '@sallyport/testing';
import { byTwoFactors, signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { UsersModule } from './users.module';

let app: SignedInApp;
let token: string;
beforeEach(async () => {
  app = await signedInApp(UsersModule);
  await app.log.record(`user-${ana}`, userRoleChanged({ role: 'administrator' }));
  await app.log.record(`user-${bob}`, userRegistered({ email: 'bob@acme.example' }), { userId: bob });
  token = await app.start(someSession, byTwoFactors);
});
afterEach(() => app.close());

const enrol = () => app.log.record(`factors-${bob}`, phoneNumberVerified(anasPhone), { userId: bob });
const request = (userId = bob) => app.call('POST', `/users/${userId}/recovery`, token, {});
const cancel = (userId = bob) => app.call('DELETE', `/users/${userId}/recovery`, token);
const shown = async () => (await app.call('GET', `/users/${bob}`, token)).body.recovery;
const dueAt = later(NOON, 72 * HOUR);

it('an administrator starts a recovery for somebody else, once', async () => {
  await enrol();
  const { status, body } = await request();
  expect({ status, body }).toMatchObject({ status: 202, body: { dueAt } });
  expect((await request()).body).toEqual(body);
  expect(await shown()).toEqual({ dueAt, requestedBy: 'administrator' });
  expect(await app.types(`factors-${bob}`)).toEqual(['PhoneNumberVerified', 'RecoveryRequested']);
});

it('an administrator cancels it, which is idempotent', async () => {
  await enrol();
  await request();
  for (let time = 0; time < 2; time++) expect(await cancel()).toMatchObject({ status: 204 });
  expect(await shown()).toBeNull();
  expect(await app.types(`factors-${bob}`)).toHaveLength(3);
});

it('nobody starts or cancels their own', async () => {
  const forbidden = { status: 403, body: { code: 'forbidden' } };
  expect(await request(ana)).toMatchObject(forbidden);
  expect(await cancel(ana)).toMatchObject(forbidden);
});

it('a user without a factor has nothing to recover', async () =>
  expect(await request()).toMatchObject({ status: 422, body: { code: 'recovery_not_available' } }));
