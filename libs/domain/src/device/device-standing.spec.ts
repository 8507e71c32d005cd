import {
  ana,
  at,
  bob,
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceUnblocked,
  minutesAfterNoon,
  NOON,
  passwordChanged,
  passwordRehashed,
  passwordResetCompleted,
  passwordResetRequested,
  stateOf,
  userDeactivated,
  userErased,
  userRegistered,
} from '@sallyport/testing';
import { user } from '../user/user';
import { device } from './device';
import { deviceStanding, type DeviceClaim } from './device-standing';

const known = [deviceRecognized({ userRevision: 0 })];
const days = (count: number) => minutesAfterNoon(count * 24 * 60);
const standing = (change: Partial<DeviceClaim> = {}) =>
  deviceStanding({
    device: stateOf(device, known),
    userId: ana,
    secretHashMatches: true,
    user: stateOf(user, [userRegistered()]),
    deviceTrustDays: 30,
    now: NOON,
    ...change,
  });

const trusted = { recognized: true, known: true, blocked: false };
const recognizedOnly = { recognized: true, known: false, blocked: false };
const nobody = { recognized: false, known: false, blocked: false };

describe('the standing of a device', () => {
  it('is known after a full sign-in', () => expect(standing()).toEqual(trusted));

  it('is nothing without the right secret', () =>
    expect(standing({ secretHashMatches: false })).toEqual(nobody));

  it('is nothing for another user', () => expect(standing({ userId: bob })).toEqual(nobody));

  it('is nothing for a device that was never seen', () =>
    expect(standing({ device: stateOf(device, []) })).toEqual(nobody));

  it('is nothing for a forgotten one', () =>
    expect(standing({ device: stateOf(device, [...known, deviceForgotten()]) })).toEqual(nobody));

  it('is blocked', () =>
    expect(standing({ device: stateOf(device, [...known, deviceBlocked()]) })).toEqual({
      recognized: true,
      known: false,
      blocked: true,
    }));

  it('does not tell a stranger of the block', () =>
    expect(
      standing({ device: stateOf(device, [...known, deviceBlocked()]), secretHashMatches: false }),
    ).toEqual(nobody));

  it('is not trusted when unblocked, but from the next full sign-in on', () => {
    const unblocked = [...known, deviceBlocked(), deviceUnblocked()];
    expect(standing({ device: stateOf(device, unblocked) })).toEqual(recognizedOnly);
    expect(standing({ device: stateOf(device, [...unblocked, deviceRecognized()]) })).toEqual(trusted);
  });

  it('lasts for the days of the policy', () => {
    expect(standing({ now: days(29.99) })).toEqual(trusted);
    expect(standing({ now: days(30) })).toEqual(recognizedOnly);
    expect(standing({ now: days(7), deviceTrustDays: 7 })).toEqual(recognizedOnly);
  });

  it('is renewed by a later sign-in', () =>
    expect(
      standing({ device: stateOf(device, [...known, at(days(20), deviceRecognized())]), now: days(40) }),
    ).toEqual(trusted));

  it.each([
    ['changed', [passwordChanged()]],
    ['reset', [passwordResetRequested(), passwordResetCompleted()]],
  ])('ends when the password is %s', (_, events) =>
    expect(standing({ user: stateOf(user, [userRegistered(), ...events]) })).toEqual(recognizedOnly),
  );

  it('is had again by a sign-in with the new password', () =>
    expect(
      standing({
        device: stateOf(device, [...known, deviceRecognized({ userRevision: 1 })]),
        user: stateOf(user, [userRegistered(), passwordChanged()]),
      }),
    ).toEqual(trusted));

  it('outlasts a rehash of the same password', () =>
    expect(standing({ user: stateOf(user, [userRegistered(), passwordRehashed()]) })).toEqual(trusted));

  it.each([
    ['was never registered', []],
    ['is deactivated', [userRegistered(), userDeactivated()]],
    ['is erased', [userRegistered(), userErased()]],
  ])('is not known when the user %s', (_, events) =>
    expect(standing({ user: stateOf(user, events) })).toEqual(recognizedOnly),
  );
});
