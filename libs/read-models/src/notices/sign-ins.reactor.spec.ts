import {
  deviceRecognized,
  locationRecognized,
  lockoutLiftRequested,
  loginDenied,
  someDevice,
  userLockedOut,
} from '@sallyport/testing';
import { signInNotices } from './sign-ins.reactor';
import { toldOf } from './spec-support/told-of';

it.each([
  ['a new device', deviceRecognized(), 'email: new-device'],
  ['a new place', locationRecognized(), 'email: new-location'],
  ['a try from a blocked device', loginDenied({ reason: 'device_blocked' }), 'email: blocked-device-tried'],
  [
    'a try from a blocked place',
    loginDenied({ reason: 'location_blocked' }),
    'email: blocked-location-tried',
  ],
  ['a link that opens a lock', lockoutLiftRequested(), 'email: locked-out'],
])('tells of %s', async (_, event, message) => {
  expect(await toldOf(signInNotices, event)).toEqual([message]);
});

it('tells of a device once, not at each sign-in', async () => {
  expect(await toldOf(signInNotices, deviceRecognized(), { revision: 1 })).toEqual([]);
});

// Whoever does not know the password could fill a mailbox with it.
it.each(['wrong_password', 'user_deactivated', 'sessions_revoked'] as const)(
  'does not tell of %s',
  async (reason) => {
    expect(await toldOf(signInNotices, loginDenied({ reason }))).toEqual([]);
  },
);

it.each(['strangers', someDevice])('sends nothing about a lock alone: %s', async (bucket) => {
  expect(await toldOf(signInNotices, userLockedOut({ bucket }))).toEqual([]);
});
