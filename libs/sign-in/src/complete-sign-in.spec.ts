import { DAY, later } from '@sallyport/domain';
import {
  ana,
  backupCodesGenerated,
  deviceBlocked,
  deviceRecognized,
  deviceUnblocked,
  locationBlocked,
  locationRecognized,
  locationUnblocked,
  loginAttempted,
  loginSucceeded,
  NOON,
  otherDevice,
  otherLogin,
  otherSession,
  passwordResetCompleted,
  recoveryRequested,
  someDevice,
  someLocation,
  someSession,
} from '@sallyport/testing';
import { completeSignIn, type CompletedSignIn } from './complete-sign-in';
import { asUser } from './contexts';
import { hashSecret } from './secrets';
import { SignInBench } from './spec-support/sign-in-bench';

const secret = Buffer.alloc(32, 7);
const deviceStream = `device-${someDevice}`;

let bench: SignInBench;
beforeEach(async () => {
  bench = await SignInBench.start();
  await bench.record(deviceStream, deviceRecognized());
  await bench.record(`location-${someLocation}`, locationRecognized());
  await bench.record(`login-${otherLogin}`, loginAttempted(), loginSucceeded());
});

const complete = (
  facts: Parameters<typeof loginAttempted>[0] = {},
  over: Partial<Omit<CompletedSignIn, 'attempted'>> = {},
) =>
  completeSignIn(bench.parts, asUser(bench.context()), {
    loginId: otherLogin,
    attempted: loginAttempted({ userRevision: 5, ...facts }).data,
    sessionId: someSession,
    factor: 'sms',
    trustDevice: true,
    deviceToken: undefined,
    ...over,
  });
const started = async () => (await bench.log.read(`session-${someSession}`)).at(-1)?.data;
const trusts = async () =>
  (await bench.types(deviceStream)).filter((type) => type === 'DeviceTrusted').length;

describe('the session', () => {
  it('holds what its sign-in was judged on', async () => {
    const reply = await complete();
    expect(await started()).toMatchObject({
      assurance: 'two_factor',
      factor: 'sms',
      deviceTrusted: false,
      locationKnown: true,
      enrolledFactors: ['sms', 'backup_code'],
      userRevision: 5,
      secretHash: hashSecret(reply.sessionToken?.secret ?? Buffer.alloc(0)),
      expiresAt: later(NOON, 30 * DAY),
    });
  });

  it('is one of a password alone where no factor was passed', async () => {
    await complete({}, { factor: null });
    expect(await started()).toMatchObject({ assurance: 'password', factor: null });
  });

  const blocks = [
    { what: 'device', stream: deviceStream, block: deviceBlocked(), unblock: deviceUnblocked() },
    {
      what: 'place',
      stream: `location-${someLocation}`,
      block: locationBlocked(),
      unblock: locationUnblocked(),
    },
  ];

  it.each(blocks)(
    'does not start when its $what was seen blocked, though the block is lifted meanwhile',
    async ({ stream, block, unblock }) => {
      await bench.record(stream, block);
      const { store } = bench.log;
      const { readStream } = store;
      let isLifted = false;
      jest.spyOn(store, 'readStream').mockImplementation(async (name, options) => {
        const events = await readStream.call(store, name, options);
        if (name === stream && !isLifted) {
          isLifted = true;
          await bench.record(stream, unblock);
        }
        return events;
      });
      await expect(complete()).rejects.toMatchObject({ code: 'forbidden' });
      expect(await started()).toBeUndefined();
    },
  );
});

describe('the device', () => {
  it('is trusted after two factors, if its user wants so', async () => {
    await complete();
    expect(await trusts()).toBe(1);
  });

  it.each([
    ['a password alone', { factor: null, trustDevice: true }],
    ['a user who does not want it trusted', { trustDevice: false }],
  ])('becomes known and not trusted by %s', async (_, over) => {
    await complete({}, over);
    expect(await bench.types(deviceStream)).toEqual(['DeviceRecognized', 'DeviceRecognized']);
  });

  it('keeps its secret while it is trusted, and gets a new one otherwise', async () => {
    const deviceToken = { id: someDevice, secret };
    const trusted = await complete({ deviceTrusted: true }, { deviceToken });
    expect(trusted.deviceToken).toEqual(deviceToken);
    const again = { deviceToken, sessionId: otherSession };
    const known = await complete({ deviceRecognized: true }, again);
    expect(known.deviceToken?.id).toBe(someDevice);
    expect(known.deviceToken?.secret).not.toEqual(secret);
  });

  it('takes no secret of another device over', async () => {
    const { deviceToken } = await complete(
      { deviceTrusted: true },
      { deviceToken: { id: otherDevice, secret } },
    );
    expect(deviceToken?.secret).not.toEqual(secret);
  });
});

describe('a password that was set by a link', () => {
  beforeEach(async () => {
    await bench.record(`user-${ana}`, passwordResetCompleted());
    await bench.record(`factors-${ana}`, backupCodesGenerated());
  });
  const isConfirmed = async () => (await bench.types(`user-${ana}`)).includes('PasswordConfirmed');

  it('is its user’s own once a factor of another channel was passed', async () => {
    await complete({ passwordChannel: 'mailbox' });
    expect(await isConfirmed()).toBe(true);
  });

  it.each([
    ['by an e-mailed backup code', {}, { factor: 'backup_code' }],
    ['by the password alone', {}, { factor: null }],
    ['by a sign-in that began before it was set', { userRevision: 0 }, {}],
  ] as const)('stays one channel with the mailbox %s', async (_, facts, over) => {
    await complete({ passwordChannel: 'mailbox', ...facts }, over);
    expect(await isConfirmed()).toBe(false);
  });
});

describe('a recovery that is pending', () => {
  beforeEach(() => bench.record(`factors-${ana}`, recoveryRequested()));
  const cancelled = async () =>
    (await bench.log.read(`factors-${ana}`)).find(({ type }) => type === 'RecoveryCancelled')?.data;

  it('is cancelled by two factors', async () => {
    await complete();
    expect(await cancelled()).toMatchObject({ reason: 'two-factor-sign-in' });
  });

  it('goes on after a password alone', async () => {
    await complete({}, { factor: null });
    expect(await cancelled()).toBeUndefined();
  });
});
