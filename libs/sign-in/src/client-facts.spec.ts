import { DAY, initialPolicy, later, user } from '@sallyport/domain';
import {
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceRenamed,
  deviceTrusted,
  loginAttempted,
  loginSucceeded,
  NOON,
  passwordResetCompleted,
  someDevice,
  someLogin,
  stateOf,
  userRegistered,
} from '@sallyport/testing';
import { gatherClientFacts } from './client-facts';
import { hashSecret, type SecretToken } from './secrets';
import { FIREFOX, SignInBench } from './spec-support/sign-in-bench';

const secret = Buffer.alloc(32, 7);
const secretHash = hashSecret(secret);
const shown: SecretToken = { id: someDevice, secret };
const ana = stateOf(user, [userRegistered()]);
const policy = { ...initialPolicy, deviceTrustDays: 30 };

let bench: SignInBench;
beforeEach(async () => {
  bench = await SignInBench.start();
});

const gather = (deviceToken: SecretToken | undefined = undefined, of = ana) =>
  gatherClientFacts(
    bench.parts,
    bench.context(),
    { ip: '203.0.113.9', userAgent: FIREFOX, deviceToken },
    { user: of, policy },
  );
const record = (...events: Parameters<SignInBench['record']>[1][]) =>
  bench.record(`device-${someDevice}`, ...events);

describe('the name of a device', () => {
  beforeEach(() => record(deviceRecognized({ secretHash })));

  it('is what its browser calls it, also when the browser changed', async () => {
    const seen = { deviceRecognized: true, deviceId: someDevice, deviceLabel: 'Firefox on Linux' };
    expect(await gather(shown)).toMatchObject(seen);
  });

  it('is what its user calls it', async () => {
    await record(deviceRenamed());
    const facts = await gather(shown);
    expect(facts).toMatchObject({ deviceLabel: 'Work laptop', browser: 'Firefox', os: 'Linux' });
  });

  it('is not shown to anyone who lacks its secret, nor once it was forgotten', async () => {
    await record(deviceRenamed());
    const stranger = { deviceRecognized: false, deviceTrusted: false, deviceLabel: 'Firefox on Linux' };
    expect(await gather()).toMatchObject(stranger);
    expect(await gather({ id: someDevice, secret: Buffer.alloc(32, 8) })).toMatchObject(stranger);
    await record(deviceForgotten());
    expect(await gather(shown)).toMatchObject(stranger);
  });
});

describe('the trust of a device', () => {
  const known = deviceRecognized({ secretHash });
  const trustedNow = async (of = ana) => (await gather(shown, of)).deviceTrusted;

  it('is earned by two factors, not by being known', async () => {
    await record(known);
    expect(await trustedNow()).toBe(false);
    await record(deviceTrusted());
    expect(await trustedNow()).toBe(true);
  });

  it('lasts as long as the policy says, counted from the two factors', async () => {
    await record(known, deviceTrusted());
    bench.now = later(NOON, 29 * DAY);
    // A sign-in by password alone does not renew it.
    await record(known);
    expect(await trustedNow()).toBe(true);
    bench.now = later(NOON, 30 * DAY);
    expect(await trustedNow()).toBe(false);
  });

  it('ends with a new password', async () => {
    await record(known, deviceTrusted());
    expect(await trustedNow(stateOf(user, [userRegistered(), passwordResetCompleted()]))).toBe(false);
  });

  it('ends with a block', async () => {
    await record(known, deviceTrusted(), deviceBlocked());
    expect(await gather(shown)).toMatchObject({ deviceTrusted: false, deviceBlocked: true });
  });

  it.each([
    ['two factors', 'two_factor', true],
    ['a password alone', 'password', false],
  ] as const)(
    'of a log of older versions counts if its sign-in passed %s',
    async (_, assurance, expected) => {
      await record(deviceRecognized({ secretHash, trustsByLogin: true }));
      await bench.record(`login-${someLogin}`, loginAttempted(), loginSucceeded({ assurance }));
      expect(await trustedNow()).toBe(expected);
    },
  );
});

it('names the network of the address, also at an unknown place', async () => {
  const network = { number: 3333, organization: 'RIPE NCC' };
  bench.place = { ...bench.place, network };
  expect(await gather()).toMatchObject({ placeKind: 'unknown', locationId: null, network });
});

it('cuts an over-long user agent', async () => {
  const client = { ip: '203.0.113.9', userAgent: 'x'.repeat(10_000), deviceToken: undefined };
  const { userAgent } = await gatherClientFacts(bench.parts, bench.context(), client, { user: ana, policy });
  expect(userAgent).toHaveLength(512);
});
