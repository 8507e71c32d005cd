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
  sessionSteppedUp,
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
import type { TwoFactorPolicy } from '../organization/policy';
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
  lastAt === null ? { status: 'never-accessed' } : { status: 'accessed', lastAt };
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

  it('must exist', () => expect(validity({ device: [] })).toBe('unknown'));
  it('must be of the same user', () =>
    expect(validity({ device: [deviceRecognized({ userId: bob })] })).toBe('unknown'));
  it('ends it by being blocked', () =>
    expect(validity({ device: [known, deviceBlocked()] })).toBe('device_blocked'));
  it('does not bring it back by being unblocked', () =>
    expect(validity({ device: [known, deviceBlocked(), deviceUnblocked()] })).toBe('device_blocked'));
  it('nor by being recognized again', () =>
    expect(validity({ device: [known, deviceBlocked(), deviceUnblocked(), deviceRecognized()] })).toBe(
      'device_blocked',
    ));
  it('nor by being forgotten', () =>
    expect(validity({ device: [known, deviceBlocked(), deviceUnblocked(), deviceForgotten()] })).toBe(
      'device_blocked',
    ));
  it('does not affect sessions that started after the block was lifted', () =>
    expect(
      validity({
        session: [sessionStarted({ deviceRevision: 3 })],
        device: [known, deviceBlocked(), deviceUnblocked(), deviceRecognized()],
      }),
    ).toBe('valid'));
  it('may be forgotten', () => expect(validity({ device: [known, deviceForgotten()] })).toBe('valid'));
});

describe('its location', () => {
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
  it('does not affect sessions that started after the block was lifted', () =>
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
  it('can spare it', () =>
    expect(validity({ user: [registered, sessionsRevoked({ exceptSessionId: someSession })] })).toBe(
      'valid',
    ));
  it('can spare another', () =>
    expect(validity({ user: [registered, sessionsRevoked({ exceptSessionId: otherSession })] })).toBe(
      'revoked',
    ));
  it('cannot bring it back by sparing it later', () =>
    expect(
      validity({ user: [registered, sessionsRevoked(), sessionsRevoked({ exceptSessionId: someSession })] }),
    ).toBe('revoked'));
  it('does not bring it back by being reactivated', () =>
    expect(
      validity({
        user: [registered, userDeactivated(), sessionsRevoked({ reason: 'deactivated' }), userReactivated()],
      }),
    ).toBe('revoked'));
  it('does not affect sessions whose login began later', () =>
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
  const changed = (change: Partial<TwoFactorPolicy> = {}, exceptSessionId: string | null = null) =>
    twoFactorPolicyChanged({ policy: policy(change), exceptSessionId });
  const onNewDevices = changed();
  const always = changed({ requireOn: ['every_login'] });
  const off = changed({ requireOn: [] });
  const under = (...events: OrganizationEvent[]) => validity({ organization: [created, ...events] });
  const sessionUnder = (data: Parameters<typeof sessionStarted>[0], ...events: OrganizationEvent[]) =>
    validity({ session: [sessionStarted(data)], organization: [created, ...events] });
  const two: Parameters<typeof sessionStarted>[0] = {
    assurance: 'two_factor',
    factor: 'sms',
    enrolledFactors: ['sms'],
  };

  it('must exist', () => expect(validity({ organization: [] })).toBe('unknown'));

  it('ends it with a policy that asks for more', () => expect(under(always)).toBe('policy_not_met'));

  it('keeps it with a policy that asks for no more', () =>
    expect(sessionUnder({ deviceTrusted: true }, onNewDevices)).toBe('valid'));

  it('ends it with a policy that is stricter than one which it met', () =>
    expect(sessionUnder({ deviceTrusted: true, organizationRevision: 1 }, onNewDevices, always)).toBe(
      'policy_not_met',
    ));

  it('keeps it if it passed a factor that is allowed', () => expect(sessionUnder(two, always)).toBe('valid'));

  it('ends it if its factor is no longer allowed', () =>
    expect(sessionUnder(two, changed({ allowedFactors: ['totp'] }))).toBe('policy_not_met'));

  it('keeps it if a step-up passed an allowed factor before', () =>
    expect(
      validity({
        session: [started, sessionSteppedUp({ by: 'totp' })],
        organization: [created, changed({ allowedFactors: ['totp'] })],
      }),
    ).toBe('valid'));

  it('keeps the session that changed the policy', () =>
    expect(under(changed({}, someSession))).toBe('valid'));

  it('does not keep another', () => expect(under(changed({}, otherSession))).toBe('policy_not_met'));

  it('keeps it through one change, and ends it with the next of another session', () =>
    expect(under(changed({}, someSession), changed({ requireOn: ['every_login'] }, otherSession))).toBe(
      'policy_not_met',
    ));

  it('keeps sessions whose login began under the policy', () =>
    expect(sessionUnder({ organizationRevision: 1 }, always)).toBe('valid'));

  it('keeps it with a policy that is off', () => expect(under(off)).toBe('valid'));

  it.each<[string, OrganizationEvent[]]>([
    ['switching the policy off', [always, off]],
    ['a milder policy', [always, onNewDevices, off]],
    [
      'the same policy, changed by this session',
      [always, off, changed({ requireOn: ['every_login'] }, someSession)],
    ],
  ])('does not bring it back with %s', (_title, events) => expect(under(...events)).toBe('policy_not_met'));

  it('keeps sessions that began while the policy was off again', () =>
    expect(sessionUnder({ organizationRevision: 2 }, always, off)).toBe('valid'));

  it.each<[string, Partial<TwoFactorPolicy>]>([
    ['what is e-mailed with backup codes', { backupCodeEmail: 'notice' }],
    ['the days of trust', { deviceTrustDays: 1 }],
    ['the precision of locations', { locationGranularity: 'country' }],
    ['the delay of recoveries', { recoveryDelayHours: 24 }],
  ])('keeps it when only %s changes', (_title, change) => {
    const kept = sessionUnder({ organizationRevision: 1 }, onNewDevices, changed(change));
    expect(kept).toBe('valid');
    expect(under(changed({ requireOn: [], ...change }))).toBe('valid');
  });
});
