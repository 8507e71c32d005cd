import { initialPolicy } from '@sallyport/domain';
import {
  acme,
  ana,
  minutesAfterNoon,
  otherDevice,
  otherSession,
  sessionSteppedUp,
  someSession,
  userRoleChanged,
} from '@sallyport/testing';
import { byTwoFactors, signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { OrganizationPolicyModule } from './organization-policy.module';

const path = '/organization/two-factor-policy';
let app: SignedInApp;
let session: string;
beforeEach(async () => {
  app = await signedInApp(OrganizationPolicyModule);
  await app.log.record(`user-${ana}`, userRoleChanged({ role: 'administrator' }));
  session = await app.start(someSession);
});
afterEach(() => app.close());

const stepUp = () => app.log.record(`session-${someSession}`, sessionSteppedUp());
const change = (body: object) => app.call('PUT', path, session, body);

it('is off at first', async () =>
  expect(await app.call('GET', path, session)).toMatchObject({ status: 200, body: initialPolicy }));

it('changes what is named, and answers the policy from now on', async () => {
  await stepUp();
  expect(await change({ requireOn: ['new_device'], deviceTrustDays: 7 })).toMatchObject({
    status: 200,
    body: { ...initialPolicy, requireOn: ['new_device'], deviceTrustDays: 7 },
  });
  const changed = { ...initialPolicy, requireOn: ['every_login'], deviceTrustDays: 7 };
  expect((await change({ requireOn: ['every_login'] })).body).toEqual(changed);
  expect((await app.call('GET', path, session)).body).toEqual(changed);
});

it('leaves alone the session that switches it on, and ends those without a second factor', async () => {
  const elsewhere = await app.start(otherSession, { deviceId: otherDevice });
  await stepUp();
  await change({ requireOn: ['every_login'] });
  expect(await app.call('GET', path, elsewhere)).toMatchObject({ status: 401 });
  expect(await app.call('GET', path, session)).toMatchObject({ status: 200 });
});

it('records nothing where nothing changes', async () => {
  await stepUp();
  expect(await change(initialPolicy)).toMatchObject({ status: 200, body: initialPolicy });
  expect(await app.types(`organization-${acme}`)).toEqual(['OrganizationCreated']);
});

it.each([
  ['without a step-up', async () => {}],
  [
    'with one that is over',
    async () => {
      await stepUp();
      app.clock.time = minutesAfterNoon(10);
    },
  ],
] as const)('is not changed %s', async (_, before) => {
  await before();
  expect(await change({ requireOn: [] })).toMatchObject({ status: 403, body: { code: 'step_up_required' } });
});

it.each([
  ['backup codes alone', ['backup_code']],
  ['push alone', ['push', 'backup_code']],
  ['passkeys alone', ['passkey']],
])('refuses to allow %s: nobody could set up a factor', async (_, allowedFactors) => {
  await stepUp();
  expect(await change({ requireOn: ['every_login'], allowedFactors })).toMatchObject({
    status: 400,
    body: { code: 'invalid_input' },
  });
  expect(await app.types(`organization-${acme}`)).toEqual(['OrganizationCreated']);
});

it('ends sessions whose factor it no longer allows', async () => {
  const bySms = await app.start(otherSession, { deviceId: otherDevice, ...byTwoFactors });
  await stepUp();
  await change({ requireOn: ['every_login'], allowedFactors: ['sms', 'totp'] });
  expect(await app.call('GET', path, bySms)).toMatchObject({ status: 200 });
  await change({ requireOn: ['every_login'], allowedFactors: ['totp'] });
  expect(await app.call('GET', path, bySms)).toMatchObject({ status: 401 });
  expect(await app.call('GET', path, session)).toMatchObject({ status: 200 });
});

it('changes the delay of recoveries', async () => {
  await stepUp();
  const { body } = await change({ requireOn: [], recoveryDelayHours: 24 });
  expect(body).toEqual({ ...initialPolicy, recoveryDelayHours: 24 });
});

it('keeps its history, and who made it', async () => {
  await stepUp();
  await change({ requireOn: ['new_device'] });
  app.clock.time = minutesAfterNoon(1);
  await change({ requireOn: [] });
  const { status, body } = await app.call('GET', `${path}/changes?limit=1`, session);
  expect(status).toBe(200);
  expect(body.data).toMatchObject([
    {
      policy: { requireOn: [] },
      changedAt: minutesAfterNoon(1),
      actor: { kind: 'user', id: ana, name: 'Ana' },
    },
  ]);
  const rest = await app.call('GET', `${path}/changes?cursor=${body.nextCursor}`, session);
  expect(rest.body).toMatchObject({ data: [{ policy: { requireOn: ['new_device'] } }], nextCursor: null });
});

describe('before a policy is set', () => {
  const preview = (requireOn: string) => app.call('GET', `${path}/preview?requireOn=${requireOn}`, session);

  it('says whom it would affect', async () => {
    await app.start(otherSession, { deviceId: otherDevice });
    expect(await preview('every_login')).toMatchObject({
      status: 200,
      body: { users: 1, toEnrol: 0, sessionsEnding: 2 },
    });
    expect((await preview('')).body).toEqual({ users: 1, toEnrol: 0, sessionsEnding: 0 });
    expect(await app.types(`organization-${acme}`)).toEqual(['OrganizationCreated']);
  });

  it.each(['sometimes', 'new_device,new_device'])('refuses %s', async (requireOn) =>
    expect(await preview(requireOn)).toMatchObject({ status: 400, body: { code: 'invalid_input' } }),
  );
});
