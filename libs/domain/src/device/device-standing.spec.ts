import {
  ana,
  at,
  bob,
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceTrusted,
  deviceUnblocked,
  minutesAfterNoon,
  NOON,
  passwordChanged,
  passwordRehashed,
  passwordResetCompleted,
  passwordResetRequested,
  sessionsRevoked,
  stateOf,
  userDeactivated,
  userErased,
  userRegistered,
  type Past,
} from '@sallyport/testing';
import type { Instant } from '../kernel/time';
import { user } from '../user/user';
import type { UserEvent } from '../user/user.events';
import { device } from './device';
import type { DeviceEvent } from './device.events';
import { deviceStanding, type DeviceClaim } from './device-standing';

const signedIn = deviceRecognized({ userRevision: 0 });
const twoFactors = deviceTrusted({ userRevision: 0 });
const byTwoFactors = [signedIn, twoFactors];
const both = (moment: Instant) => byTwoFactors.map((event) => at(moment, event));
const days = (count: number) => minutesAfterNoon(count * 24 * 60);
const standing = (history: readonly Past<DeviceEvent>[], change: Partial<DeviceClaim> = {}) =>
  deviceStanding({
    device: stateOf(device, history),
    userId: ana,
    secretHashMatches: true,
    trustedByTwoFactors: false,
    user: stateOf(user, [userRegistered()]),
    deviceTrustDays: 30,
    now: NOON,
    ...change,
  });

const trusted = { recognized: true, trusted: true, blocked: false };
const recognizedOnly = { recognized: true, trusted: false, blocked: false };
const nobody = { recognized: false, trusted: false, blocked: false };

describe('the standing of a device', () => {
  it('is trusted after a sign-in by two factors', () => expect(standing(byTwoFactors)).toEqual(trusted));

  it('is only recognized after a sign-in by password', () =>
    expect(standing([signedIn])).toEqual(recognizedOnly));

  it.each<[string, Past<DeviceEvent>[], Partial<DeviceClaim>]>([
    ['without the right secret', byTwoFactors, { secretHashMatches: false }],
    ['for another user', byTwoFactors, { userId: bob }],
    ['for an unknown device', [], {}],
    ['for a forgotten device', [...byTwoFactors, deviceForgotten()], {}],
    [
      'for a blocked device without its secret',
      [...byTwoFactors, deviceBlocked()],
      { secretHashMatches: false },
    ],
  ])('is nothing %s', (_title, history, claim) => expect(standing(history, claim)).toEqual(nobody));

  it('is blocked', () =>
    expect(standing([...byTwoFactors, deviceBlocked()])).toEqual({
      recognized: true,
      trusted: false,
      blocked: true,
    }));
});

describe('the trust in a device', () => {
  it('lasts for the days of the policy', () => {
    expect(standing(byTwoFactors, { now: days(29.99) })).toEqual(trusted);
    expect(standing(byTwoFactors, { now: days(30) })).toEqual(recognizedOnly);
    expect(standing(byTwoFactors, { now: days(7), deviceTrustDays: 7 })).toEqual(recognizedOnly);
  });

  it('is renewed by two factors', () =>
    expect(standing([...byTwoFactors, ...both(days(20))], { now: days(40) })).toEqual(trusted));

  it('is not renewed by a password', () =>
    expect(standing([...byTwoFactors, at(days(20), signedIn)], { now: days(40) })).toEqual(recognizedOnly));

  it('is kept by a sign-in by password, for the rest of its time', () =>
    expect(standing([...byTwoFactors, at(days(20), signedIn)], { now: days(29) })).toEqual(trusted));

  it.each<[string, Past<DeviceEvent>[]]>([
    ['a block', [deviceBlocked(), deviceUnblocked()]],
    ['a block, also after the next sign-in by password', [deviceBlocked(), deviceUnblocked(), signedIn]],
    ['forgetting the device, also after the next sign-in by password', [deviceForgotten(), signedIn]],
  ])('ends with %s', (_title, events) =>
    expect(standing([...byTwoFactors, ...events])).toEqual(recognizedOnly),
  );

  it('returns with the next sign-in by two factors after a block', () =>
    expect(standing([...byTwoFactors, deviceBlocked(), deviceUnblocked(), ...byTwoFactors])).toEqual(
      trusted,
    ));

  it.each<[string, UserEvent[]]>([
    ['a changed password', [passwordChanged()]],
    ['a changed password, even in a session of two factors', [passwordChanged({ byTwoFactors: true })]],
    ['a password reset', [passwordResetRequested(), passwordResetCompleted()]],
    ['a recovery', [sessionsRevoked({ reason: 'recovered' })]],
  ])('ends with %s', (_title, events) =>
    expect(standing(byTwoFactors, { user: stateOf(user, [userRegistered(), ...events]) })).toEqual(
      recognizedOnly,
    ),
  );

  it.each<[string, UserEvent[]]>([
    ['a rehash of the same password', [passwordRehashed()]],
    ['a request to reset the password', [passwordResetRequested()]],
    ['the end of all sessions', [sessionsRevoked()]],
  ])('outlasts %s', (_title, events) =>
    expect(standing(byTwoFactors, { user: stateOf(user, [userRegistered(), ...events]) })).toEqual(trusted),
  );

  it('returns with the next sign-in by two factors and the new password', () => {
    const history = [...byTwoFactors, deviceTrusted({ userRevision: 1 })];
    const changed = stateOf(user, [userRegistered(), passwordChanged()]);
    expect(standing(history, { user: changed })).toEqual(trusted);
  });

  it.each<[string, UserEvent[]]>([
    ['was never registered', []],
    ['is deactivated', [userRegistered(), userDeactivated()]],
    ['is erased', [userRegistered(), userErased()]],
  ])('is none if the user %s', (_title, events) =>
    expect(standing(byTwoFactors, { user: stateOf(user, events) })).toEqual(recognizedOnly),
  );
});

describe('the trust in a device of an older version', () => {
  const legacy = deviceRecognized({ trustsByLogin: true });

  it('holds if its login passed two factors', () =>
    expect(standing([legacy], { trustedByTwoFactors: true })).toEqual(trusted));

  it('does not hold if its login was by password', () =>
    expect(standing([legacy], { trustedByTwoFactors: false })).toEqual(recognizedOnly));

  it('counts from that login', () =>
    expect(standing([legacy], { trustedByTwoFactors: true, now: days(30) })).toEqual(recognizedOnly));

  it('gives way to a sign-in by two factors, which needs no look at its login', () =>
    expect(standing([legacy, ...byTwoFactors])).toEqual(trusted));

  it('is not renewed by a later sign-in by password', () =>
    expect(standing([legacy, at(days(20), signedIn)], { trustedByTwoFactors: true, now: days(40) })).toEqual(
      recognizedOnly,
    ));
});
