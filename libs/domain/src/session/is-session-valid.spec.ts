import {
  bob,
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceUnblocked,
  locationBlocked,
  locationRecognized,
  locationUnblocked,
  minutesAfterNoon,
  NOON,
  organizationCreated,
  otherSession,
  policy,
  sessionEnded,
  sessionsRevoked,
  sessionStarted,
  someSession,
  stateOf,
  twoFactorPolicyChanged,
  userDeactivated,
  userErased,
  userReactivated,
  userRegistered,
} from '@sallyport/testing';
import type { Activity } from '../activity/activity';
import { device } from '../device/device';
import { DAY, later } from '../kernel/time';
import { location } from '../location/location';
import type { LocationEvent } from '../location/location.events';
import type { DeviceEvent } from '../device/device.events';
import { organization } from '../organization/organization';
import type { OrganizationEvent } from '../organization/organization.events';
import { user } from '../user/user';
import type { UserEvent } from '../user/user.events';
import { sessionValidity } from './is-session-valid';
import { session } from './session';
import type { SessionEvent } from './session.events';

interface Histories {
  session: SessionEvent[];
  lastUsedAt: string | null;
  device: DeviceEvent[];
  location: LocationEvent[];
  user: UserEvent[];
  organization: OrganizationEvent[];
  now: string;
}

const accessedAt = (lastAt: string | null): Activity =>
  lastAt === null ? { status: 'never-accessed' } : { status: 'accessed', lastAt, ip: '200.160.2.3' };
const started = sessionStarted({ expiresAt: minutesAfterNoon(60) });
const validity = (change: Partial<Histories> = {}) => {
  const histories: Histories = {
    session: [started],
    lastUsedAt: null,
    device: [deviceRecognized()],
    location: [locationRecognized()],
    user: [userRegistered()],
    organization: [organizationCreated()],
    now: NOON,
    ...change,
  };
  return sessionValidity({
    sessionId: someSession,
    session: stateOf(session, histories.session),
    activity: accessedAt(histories.lastUsedAt),
    device: stateOf(device, histories.device),
    location: stateOf(location, histories.location),
    user: stateOf(user, histories.user),
    organization: stateOf(organization, histories.organization),
    now: histories.now,
  });
};

it('is valid from its start on', () => expect(validity()).toBe('valid'));

describe('a session that nobody uses', () => {
  const long = sessionStarted({ expiresAt: later(NOON, 30 * DAY) });
  const after = (days: number) => later(NOON, days * DAY);

  it('is idle two weeks after it began', () => {
    expect(validity({ session: [long], now: later(after(14), -1) })).toBe('valid');
    expect(validity({ session: [long], now: after(14) })).toBe('idle');
  });

  it('is idle two weeks after it was last used', () => {
    expect(validity({ session: [long], lastUsedAt: after(10), now: later(after(24), -1) })).toBe('valid');
    expect(validity({ session: [long], lastUsedAt: after(10), now: after(24) })).toBe('idle');
  });

  it('expires all the same, however often it is used', () =>
    expect(validity({ session: [long], lastUsedAt: after(30), now: after(30) })).toBe('expired'));
});

describe('its own stream', () => {
  it('must have begun', () => expect(validity({ session: [] })).toBe('unknown'));
  it('ends it', () => expect(validity({ session: [started, sessionEnded()] })).toBe('ended'));
  it('lets it expire', () => {
    expect(validity({ now: minutesAfterNoon(59) })).toBe('valid');
    expect(validity({ now: minutesAfterNoon(60) })).toBe('expired');
  });
});

describe('its device', () => {
  const known = deviceRecognized();

  it('must be known', () => expect(validity({ device: [] })).toBe('unknown'));
  it('must be of the same user', () =>
    expect(validity({ device: [deviceRecognized({ userId: bob })] })).toBe('unknown'));
  it('ends it by being blocked', () =>
    expect(validity({ device: [known, deviceBlocked()] })).toBe('device_blocked'));
  it('does not bring it back by being unblocked', () =>
    expect(validity({ device: [known, deviceBlocked(), deviceUnblocked()] })).toBe('device_blocked'));
  it('nor by being recognized anew', () =>
    expect(validity({ device: [known, deviceBlocked(), deviceUnblocked(), deviceRecognized()] })).toBe(
      'device_blocked',
    ));
  it('nor by being forgotten', () =>
    expect(validity({ device: [known, deviceBlocked(), deviceUnblocked(), deviceForgotten()] })).toBe(
      'device_blocked',
    ));
  it('has no say in sessions that started after the block was lifted', () =>
    expect(
      validity({
        session: [sessionStarted({ deviceRevision: 3 })],
        device: [known, deviceBlocked(), deviceUnblocked(), deviceRecognized()],
      }),
    ).toBe('valid'));
  it('may be forgotten', () => expect(validity({ device: [known, deviceForgotten()] })).toBe('valid'));
});

describe('its place', () => {
  const known = locationRecognized();

  it('may be unknown', () =>
    expect(validity({ session: [sessionStarted({ locationRevision: null })], location: [] })).toBe('valid'));
  it('ends it by being blocked', () =>
    expect(validity({ location: [known, locationBlocked()] })).toBe('location_blocked'));
  it('does not bring it back by being unblocked', () =>
    expect(validity({ location: [known, locationBlocked(), locationUnblocked()] })).toBe('location_blocked'));
  it('ends also the first session from there', () =>
    expect(
      validity({ session: [sessionStarted({ locationRevision: -1 })], location: [known, locationBlocked()] }),
    ).toBe('location_blocked'));
  it('has no say in sessions that started after the block was lifted', () =>
    expect(
      validity({
        session: [sessionStarted({ locationRevision: 2 })],
        location: [known, locationBlocked(), locationUnblocked()],
      }),
    ).toBe('valid'));
});

describe('its user', () => {
  const registered = userRegistered();

  it('must be known', () => expect(validity({ user: [] })).toBe('user_inactive'));
  it('must be active', () =>
    expect(validity({ user: [registered, userDeactivated()] })).toBe('user_inactive'));
  it('must not be erased', () =>
    expect(validity({ user: [registered, userErased()] })).toBe('user_inactive'));
  it('ends it with all others', () =>
    expect(validity({ user: [registered, sessionsRevoked()] })).toBe('revoked'));
  it('can except it', () =>
    expect(validity({ user: [registered, sessionsRevoked({ exceptSessionId: someSession })] })).toBe(
      'valid',
    ));
  it('can except another', () =>
    expect(validity({ user: [registered, sessionsRevoked({ exceptSessionId: otherSession })] })).toBe(
      'revoked',
    ));
  it('cannot bring it back as an exception', () =>
    expect(
      validity({ user: [registered, sessionsRevoked(), sessionsRevoked({ exceptSessionId: someSession })] }),
    ).toBe('revoked'));
  it('does not bring it back by being reactivated', () =>
    expect(
      validity({
        user: [registered, userDeactivated(), sessionsRevoked({ reason: 'deactivated' }), userReactivated()],
      }),
    ).toBe('revoked'));
  it('has no say in sessions whose login began later', () =>
    expect(
      validity({ session: [sessionStarted({ userRevision: 1 })], user: [registered, sessionsRevoked()] }),
    ).toBe('valid'));
  it('ends those whose login began before and was completed after', () =>
    expect(
      validity({ session: [sessionStarted({ userRevision: 0 })], user: [registered, sessionsRevoked()] }),
    ).toBe('revoked'));
});

describe('its organization', () => {
  const created = organizationCreated();
  const switchedOn = twoFactorPolicyChanged();
  const switchedOff = twoFactorPolicyChanged({ policy: policy({ requireOn: [] }) });

  it('must be known', () => expect(validity({ organization: [] })).toBe('unknown'));
  it('ends it by switching the policy on', () =>
    expect(validity({ organization: [created, switchedOn] })).toBe('second_factor_required'));
  it('leaves it when it had a second factor', () =>
    expect(
      validity({
        session: [sessionStarted({ assurance: 'two_factor' })],
        organization: [created, switchedOn],
      }),
    ).toBe('valid'));
  it('leaves the one that switched the policy on', () =>
    expect(
      validity({ organization: [created, twoFactorPolicyChanged({ exceptSessionId: someSession })] }),
    ).toBe('valid'));
  it('does not except another', () =>
    expect(
      validity({ organization: [created, twoFactorPolicyChanged({ exceptSessionId: otherSession })] }),
    ).toBe('second_factor_required'));
  it('leaves those that the policy let in', () =>
    expect(
      validity({
        session: [sessionStarted({ organizationRevision: 1 })],
        organization: [created, switchedOn],
      }),
    ).toBe('valid'));
  it('does not mind a policy that was never on', () =>
    expect(validity({ organization: [created, switchedOff] })).toBe('valid'));
  it('is not brought back by switching the policy off', () =>
    expect(validity({ organization: [created, switchedOn, switchedOff] })).toBe('second_factor_required'));
  it('leaves those that began while the policy was off again', () =>
    expect(
      validity({
        session: [sessionStarted({ organizationRevision: 2 })],
        organization: [created, switchedOn, switchedOff],
      }),
    ).toBe('valid'));
});
