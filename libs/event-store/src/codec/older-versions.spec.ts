import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempts, catalogues, device, factors, type DomainEvent, type Recorded } from '@sallyport/domain';
import { SystemEntropy } from '@sallyport/adapters/system';
import { MemoryDataKeys } from '../memory/memory-data-keys';
import type { EventMetadata } from '../metadata';
import { Codec } from './codec';

const entropy = new SystemEntropy();
const codec = new Codec(catalogues, new MemoryDataKeys(entropy), entropy);

/** A golden file of an older version, changed in places, as it reads today. */
async function read(file: string, change: object = {}): Promise<Recorded<DomainEvent>> {
  const path = join(__dirname, '../../../../test/fixtures/events', `${file}.json`);
  const { type, data, metadata } = JSON.parse(readFileSync(path, 'utf8')) as {
    type: string;
    data: object;
    metadata: EventMetadata;
  };
  const id = '018f0000-0000-7000-8000-0000000000cc';
  const place = { stream: 'golden-1', revision: 0, position: 1 };
  const written = { data: JSON.stringify({ ...data, ...change }), metadata: JSON.stringify(metadata) };
  return codec.decode({ id, type, ...written, ...place });
}

it.each<[string, object]>([
  ['login/LoginAttempted@1', { network: null, passwordChannel: 'person', enrolmentDue: false }],
  ['login/LoginAttempted@2', { deviceTrusted: false, policy: { recoveryDelayHours: 72 } }],
  ['login/EnrolmentRequired@1', { factors: ['sms'] }],
  ['login/LoginSucceeded@1', { trustDevice: true }],
  [
    'session/SessionStarted@1',
    { factor: null, deviceTrusted: false, locationKnown: false, enrolledFactors: [] },
  ],
  ['session/SessionSteppedUp@1', { withPassword: false }],
  ['session/StepUpChallengeIssued@1', { factor: 'sms' }],
  ['device/DeviceRecognized@1', { trustsByLogin: true }],
  ['attempts/LockoutLifted@1', { reason: 'administrator', liftId: null }],
  ['factors/AuthenticatorAppOffered@1', { loginId: null }],
  ['factors/PhoneNumberChangeCancelled@1', { frozenUntil: null }],
  ['organization/TwoFactorPolicyChanged@1', { policy: { recoveryDelayHours: 72 } }],
  ['organization/ServiceTokenIssued@1', { issuedBy: null, expiresAt: null }],
  ['user/PasswordChanged@1', { byTwoFactors: false }],
])('%s reads with what was not recorded then', async (file, expected) => {
  expect((await read(file)).data).toMatchObject(expected);
});

it.each([true, false])('a device that was known (%s) reads as trusted to the same extent', async (known) => {
  const { data } = await read('login/LoginAttempted@2', { deviceKnown: known });
  expect(data).toMatchObject({ deviceTrusted: known });
  expect(data).not.toHaveProperty('deviceKnown');
});

it('a lock without an end reads as no lock', async () => {
  const event = await read('attempts/AttemptsCarriedForward@1');
  const until = '2026-11-24T12:02:00.000Z';
  const device = '019ab000-0000-7000-8000-000000000031';
  expect(attempts.evolve(attempts.initial, event as never)).toMatchObject({
    buckets: {
      strangers: { lockedUntil: { password: until, second_factor: until }, locks: 2 },
      [device]: { lockedUntil: { password: null, second_factor: null } },
    },
    lifts: [],
  });
});

it.each(['known', 'blocked', 'unblocked', 'forgotten'])('a device carried forward as %s', async (status) => {
  const event = await read('device/DeviceCarriedForward@1', { status });
  const trust = {
    loginId: '019ab000-0000-7000-8000-000000000041',
    at: '2026-11-24T12:00:00.000Z',
    userRevision: 3,
    ifTwoFactors: true,
  };
  expect(device.evolve(device.initial, event as never)).toMatchObject({
    status,
    trust: status === 'known' ? trust : null,
  });
});

it.each([1, 2])('factors carried forward in version %d count their codes as e-mailed', async (version) => {
  const event = await read(`factors/FactorsCarriedForward@${version}`);
  expect(factors.evolve(factors.initial, event as never)).toMatchObject({
    backupCodes: { emailed: true },
    pushDevices: {},
    frozenUntil: null,
    recovery: null,
    enrolmentDue: false,
  });
});

it.each([1, 2])('factors of an erased user carried forward in version %d are none', async (version) => {
  const event = await read(`factors/FactorsCarriedForward@${version}`, { factors: null });
  expect(factors.evolve(factors.initial, event as never)).toEqual(factors.initial);
});
