import { sessionStarted } from '@sallyport/testing';
import type { Demand } from '../organization/policy-demands';
import type { FactorType } from '../organization/policy';
import type { Assurance } from './session.events';
import { meetsDemand } from './meets-demand';

const demand = (change: Partial<Demand> = {}): Demand => ({
  requireOn: ['every_login'],
  allowedFactors: ['sms', 'push', 'totp', 'backup_code'],
  ...change,
});
const facts = (
  assurance: Assurance,
  change: {
    factors?: FactorType[];
    deviceTrusted?: boolean;
    locationKnown?: boolean;
    enrolledFactors?: FactorType[];
  } = {},
) => {
  const { factors = [], ...rest } = change;
  return { ...sessionStarted({ assurance, deviceTrusted: true, ...rest }).data, factors };
};
const bySms = facts('two_factor', { factors: ['sms'], enrolledFactors: ['sms', 'backup_code'] });

describe('a session by password', () => {
  it.each<[string, Demand['requireOn'], boolean, Parameters<typeof facts>[1]]>([
    ['never asks', [], true, {}],
    ['asks at every login', ['every_login'], false, {}],
    ['asks on a new device, on a trusted one', ['new_device'], true, {}],
    ['asks on a new device, on an untrusted one', ['new_device'], false, { deviceTrusted: false }],
    ['asks at a new location, at a known one', ['new_location'], true, {}],
    ['asks at a new location, at an unknown one', ['new_location'], false, { locationKnown: false }],
    ['never asks, on an untrusted device without a factor', [], true, { deviceTrusted: false }],
    [
      'never asks, on an untrusted device with a factor',
      [],
      false,
      { deviceTrusted: false, enrolledFactors: ['sms'] },
    ],
  ])('under a policy that %s', (_title, requireOn, meets, change) =>
    expect(meetsDemand(facts('password', change), demand({ requireOn }))).toBe(meets),
  );
});

describe('a session by two factors', () => {
  it('meets a policy that allows its factor', () => expect(meetsDemand(bySms, demand())).toBe(true));

  it('does not meet one that allows only other factors', () =>
    expect(meetsDemand(bySms, demand({ allowedFactors: ['totp'] }))).toBe(false));

  it('meets one that would not have asked for a factor', () =>
    expect(meetsDemand(bySms, demand({ requireOn: ['new_device'], allowedFactors: ['totp'] }))).toBe(true));

  it('meets one that allows a factor of a step-up', () =>
    expect(
      meetsDemand(facts('two_factor', { factors: ['sms', 'totp'] }), demand({ allowedFactors: ['totp'] })),
    ).toBe(true));

  it('meets any if its factor was not recorded', () =>
    expect(meetsDemand(facts('two_factor'), demand({ allowedFactors: ['totp'] }))).toBe(true));

  it('meets a stored policy that only allows passkeys, which reads as SMS and app', () =>
    expect(meetsDemand(bySms, demand({ allowedFactors: ['passkey'] }))).toBe(true));
});
