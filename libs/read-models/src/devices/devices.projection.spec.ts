import {
  ana,
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceRenamed,
  deviceTrusted,
  deviceUnblocked,
  loginSucceeded,
  minutesAfterNoon,
  NOON,
  passwordChanged,
  passwordResetCompleted,
  sessionsRevoked,
  someDevice,
  someLogin,
  userErased,
} from '@sallyport/testing';
import { documentsOf } from '../spec-support/documents-of';
import { story } from '../spec-support/story';
import { devices } from './devices.projection';

const at = minutesAfterNoon(90);

it('shows a device as it was first seen, and no secret', async () => {
  expect(await documentsOf(devices, story([someDevice, deviceRecognized()]))).toEqual([
    {
      id: someDevice,
      userId: ana,
      label: 'Firefox on Windows',
      browser: 'Firefox',
      os: 'Windows',
      firstSeenAt: NOON,
      lastSeenAt: NOON,
      blocked: false,
      trustedAt: null,
    },
  ]);
});

it('stays first seen when it was, with each later sign-in', async () => {
  const events = story(
    [someDevice, deviceRecognized()],
    [someDevice, deviceRecognized({ os: 'Linux' }), { at }],
  );
  expect(await documentsOf(devices, events)).toMatchObject([
    { firstSeenAt: NOON, lastSeenAt: at, os: 'Linux' },
  ]);
});

it('was last seen at the last login', async () => {
  const events = story([someDevice, deviceRecognized()], [someLogin, loginSucceeded(), { at }]);
  expect(await documentsOf(devices, events)).toMatchObject([{ firstSeenAt: NOON, lastSeenAt: at }]);
});

it('is renamed, blocked and unblocked', async () => {
  const renamedAndBlocked = story(
    [someDevice, deviceRecognized()],
    [someDevice, deviceRenamed()],
    [someDevice, deviceBlocked()],
  );
  expect(await documentsOf(devices, renamedAndBlocked)).toMatchObject([
    { label: 'Work laptop', blocked: true },
  ]);
  const unblocked = story(
    [someDevice, deviceRecognized()],
    [someDevice, deviceBlocked()],
    [someDevice, deviceUnblocked()],
  );
  expect(await documentsOf(devices, unblocked)).toMatchObject([{ blocked: false }]);
});

describe('trust', () => {
  const known = [someDevice, deviceRecognized()] as const;
  const trusted = [someDevice, deviceTrusted(), { at }] as const;
  const trustAfter = async (...more: Parameters<typeof story>) =>
    (await documentsOf(devices, story(known, ...more)))[0]?.trustedAt;

  it('counts from the two factors, and stays with a sign-in by password', async () => {
    expect(await trustAfter(trusted)).toBe(at);
    const signIn = [someDevice, deviceRecognized(), { at: minutesAfterNoon(100) }] as const;
    expect(await trustAfter(trusted, signIn)).toBe(at);
  });

  it('is renewed by two factors', async () => {
    const later = minutesAfterNoon(100);
    expect(await trustAfter(trusted, [someDevice, deviceTrusted(), { at: later }])).toBe(later);
  });

  it('is not known of a sign-in of older versions', async () => {
    expect(await trustAfter([someDevice, deviceRecognized({ trustsByLogin: true })])).toBeNull();
  });

  it.each([
    ['a block', [someDevice, deviceBlocked()]],
    ['a new password', [ana, passwordChanged()]],
    ['a password set by a link', [ana, passwordResetCompleted()]],
    ['a recovery', [ana, sessionsRevoked({ reason: 'recovered' })]],
  ] as const)('ends with %s', async (_, end) => {
    expect(await trustAfter(trusted, end)).toBeNull();
    expect(await trustAfter(trusted, end, [someDevice, deviceUnblocked()])).toBeNull();
  });

  it('outlives a sign-out', async () => {
    expect(await trustAfter(trusted, [ana, sessionsRevoked()])).toBe(at);
  });

  it('does not come back with a device that was forgotten', async () => {
    expect(await trustAfter(trusted, [someDevice, deviceForgotten()], known)).toBeNull();
  });
});

it('is gone when it is forgotten, and new when it comes back', async () => {
  const forgotten = story([someDevice, deviceRecognized()], [someDevice, deviceForgotten()]);
  expect(await documentsOf(devices, forgotten)).toEqual([]);
  const back = story(
    [someDevice, deviceRecognized()],
    [someDevice, deviceForgotten()],
    [someDevice, deviceRecognized(), { at }],
  );
  expect(await documentsOf(devices, back)).toMatchObject([{ firstSeenAt: at }]);
});

it('is gone with its user', async () => {
  expect(await documentsOf(devices, story([someDevice, deviceRecognized()], [ana, userErased()]))).toEqual(
    [],
  );
});
