import {
  given,
  organizationCreated,
  otherSession,
  policy,
  someSession,
  twoFactorPolicyChanged,
} from '@sallyport/testing';
import { decideChangeTwoFactorPolicy } from './change-two-factor-policy';
import { organization } from './organization';
import { initialPolicy, type TwoFactorPolicy } from './policy';

const created = [organizationCreated()];
const off = policy({ requireOn: [] });
const on = policy({ requireOn: ['new_device'] });
const change = (to: TwoFactorPolicy) => ({ policy: to, currentSessionId: someSession });
const changed = (to: TwoFactorPolicy, exceptSessionId: string | null = someSession) =>
  twoFactorPolicyChanged({ policy: to, exceptSessionId });

describe('change the two-factor policy', () => {
  it('switches it on, and names the session that did', () =>
    given(organization, created)
      .when(decideChangeTwoFactorPolicy, change(on))
      .then([changed(on)]));

  it('names no session for a program', () =>
    given(organization, created)
      .when(decideChangeTwoFactorPolicy, { policy: on, currentSessionId: null })
      .then([changed(on, null)]));

  it('says nothing twice', () =>
    given(organization, [...created, changed(on)])
      .when(decideChangeTwoFactorPolicy, change(on))
      .then([]));

  it('says nothing of the policy that there is from the start', () =>
    given(organization, created).when(decideChangeTwoFactorPolicy, change(initialPolicy)).then([]));

  it.each<[string, Partial<TwoFactorPolicy>]>([
    ['occasions', { requireOn: ['every_login'] }],
    ['days of trust', { deviceTrustDays: 7 }],
    ['granularity of places', { locationGranularity: 'country' }],
    ['e-mail of backup codes', { backupCodeEmail: 'notice' }],
    ['factors', { allowedFactors: ['totp'] }],
  ])('changes the %s', (_, part) => {
    const other = policy(part);
    given(organization, [...created, changed(on)])
      .when(decideChangeTwoFactorPolicy, change(other))
      .then([changed(other)]);
  });

  it('does not mind order or repetition', () => {
    const both = policy({ requireOn: ['new_device', 'new_location'], allowedFactors: ['sms', 'totp'] });
    const mixed = policy({
      requireOn: ['new_location', 'new_device', 'new_location'],
      allowedFactors: ['totp', 'sms'],
    });
    given(organization, created)
      .when(decideChangeTwoFactorPolicy, change(mixed))
      .then([changed(both)]);
    given(organization, [...created, changed(both)])
      .when(decideChangeTwoFactorPolicy, change(mixed))
      .thenReplied(both, []);
  });

  it('knows no organization that was never created', () =>
    given(organization, [])
      .when(decideChangeTwoFactorPolicy, change(on))
      .thenRefused('organization_not_found'));
});

describe('the enforcement of the policy', () => {
  it('begins when it is switched on', () =>
    given(organization, [...created, changed(on)]).thenState({
      policy: on,
      enforced: { revision: 1, exceptSessionId: someSession, exceptionFrom: 0 },
    }));

  it('does not begin anew with a stricter policy', () =>
    given(organization, [
      ...created,
      changed(on),
      changed(policy({ requireOn: ['every_login'] }), otherSession),
    ]).thenState({ enforced: { revision: 1, exceptSessionId: someSession, exceptionFrom: 0 } }));

  it('is remembered when it is switched off', () =>
    given(organization, [...created, changed(on), changed(off)]).thenState({
      policy: off,
      enforced: { revision: 1, exceptSessionId: someSession, exceptionFrom: 0 },
    }));

  it('begins anew when it is switched on again', () =>
    given(organization, [...created, changed(on), changed(off), changed(on, otherSession)]).thenState({
      enforced: { revision: 3, exceptSessionId: otherSession, exceptionFrom: 1 },
    }));
});
