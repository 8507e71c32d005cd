import {
  ana,
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceRenamed,
  deviceUnblocked,
  loginSucceeded,
  minutesAfterNoon,
  NOON,
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
