import { given, organizationCreated, policy, someSession, twoFactorPolicyChanged } from '@sallyport/testing';
import { decideChangeTwoFactorPolicy } from './change-two-factor-policy';
import { organization } from './organization';
import { initialPolicy, type TwoFactorPolicy } from './policy';

const created = [organizationCreated()];
const on = policy({ requireOn: ['new_device'] });
const change = (to: TwoFactorPolicy) => ({ policy: to, currentSessionId: someSession });
const changed = (to: TwoFactorPolicy, exceptSessionId: string | null = someSession) =>
  twoFactorPolicyChanged({ policy: to, exceptSessionId });

describe('change the two-factor policy', () => {
  it('switches it on, and names the session that did', () =>
    given(organization, created)
      .when(decideChangeTwoFactorPolicy, change(on))
      .then([changed(on)]));

  it('names no session when a program changes it', () =>
    given(organization, created)
      .when(decideChangeTwoFactorPolicy, { policy: on, currentSessionId: null })
      .then([changed(on, null)]));

  it('is idempotent', () =>
    given(organization, [...created, changed(on)])
      .when(decideChangeTwoFactorPolicy, change(on))
      .then([]));

  it('does nothing for the initial policy', () =>
    given(organization, created).when(decideChangeTwoFactorPolicy, change(initialPolicy)).then([]));

  it.each<[string, Partial<TwoFactorPolicy>]>([
    ['occasions', { requireOn: ['every_login'] }],
    ['days of trust', { deviceTrustDays: 7 }],
    ['granularity of places', { locationGranularity: 'country' }],
    ['e-mail of backup codes', { backupCodeEmail: 'notice' }],
    ['factors', { allowedFactors: ['totp'] }],
    ['delay of recoveries', { recoveryDelayHours: 24 }],
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

  it('rejects an unknown organization', () =>
    given(organization, [])
      .when(decideChangeTwoFactorPolicy, change(on))
      .thenRefused('organization_not_found'));
});

it.each<[string, TwoFactorPolicy['allowedFactors']]>([
  ['passkeys', ['passkey']],
  ['push and backup codes', ['push', 'backup_code']],
  ['nothing', []],
])('a policy that nobody could meet is refused: it allows only %s', (_title, allowedFactors) =>
  given(organization, created)
    .when(decideChangeTwoFactorPolicy, change(policy({ allowedFactors })))
    .thenRefused('policy_cannot_be_met'),
);

it('a stored policy that only allows passkeys reads as SMS and app', () =>
  given(organization, [...created, changed(policy({ allowedFactors: ['passkey'] }))]).thenState({
    policy: { allowedFactors: ['sms', 'totp'] },
  }));
