import { evaluatePolicy, type FactorType, type PolicyFacts } from '../index';
import type { DecidingPolicy } from './evaluate-policy';

const everyFactor: FactorType[] = ['sms', 'push', 'totp', 'backup_code'];
const familiar: PolicyFacts = {
  deviceTrusted: true,
  locationKnown: true,
  enrolledFactors: ['sms', 'backup_code'],
  enrolmentDue: false,
};
const untrusted = { deviceTrusted: false };
const elsewhere = { locationKnown: false };
const withoutFactor = { enrolledFactors: [] };

const evaluate = (policy: Partial<DecidingPolicy>, facts: Partial<PolicyFacts> = {}) =>
  evaluatePolicy({ requireOn: [], allowedFactors: everyFactor, ...policy }, { ...familiar, ...facts });
const reasonsOf = (requireOn: DecidingPolicy['requireOn'], facts: Partial<PolicyFacts>) => {
  const requirement = evaluate({ requireOn }, facts);
  return requirement.kind === 'none' ? [] : requirement.reasons;
};

describe('a sign-in by a user who has a factor', () => {
  it.each<[string, DecidingPolicy['requireOn'], Partial<PolicyFacts>, string[]]>([
    ['off, trusted device', [], elsewhere, []],
    ['off, untrusted device', [], untrusted, ['untrusted_device']],
    ['every_login, trusted device', ['every_login'], {}, ['every_login']],
    ['every_login, untrusted device', ['every_login'], untrusted, ['every_login']],
    ['new_device, trusted device', ['new_device'], elsewhere, []],
    ['new_device, untrusted device', ['new_device'], untrusted, ['new_device']],
    ['new_location, familiar', ['new_location'], {}, []],
    ['new_location, new location', ['new_location'], elsewhere, ['new_location']],
    ['new_location, untrusted device', ['new_location'], untrusted, ['new_device']],
    [
      'every occasion at once',
      ['every_login', 'new_device', 'new_location'],
      { ...untrusted, ...elsewhere },
      ['every_login', 'new_device', 'new_location'],
    ],
    [
      'only the occasions that the policy names',
      ['new_location'],
      { ...untrusted, ...elsewhere },
      ['new_location'],
    ],
  ])('gives the reasons: %s', (_title, requireOn, facts, reasons) =>
    expect(reasonsOf(requireOn, facts)).toEqual(reasons),
  );

  it('asks for a factor on an untrusted device even if the policy is off', () =>
    expect(evaluate({}, untrusted)).toEqual({
      kind: 'challenge',
      reasons: ['untrusted_device'],
      factors: ['sms', 'backup_code'],
      outdated: false,
    }));

  it('asks for nothing on a trusted device if the policy is off', () =>
    expect(evaluate({}, elsewhere)).toEqual({ kind: 'none' }));
});

describe('a sign-in by a user who has no factor', () => {
  it('asks for nothing if the policy is off', () =>
    expect(evaluate({}, { ...untrusted, ...withoutFactor })).toEqual({ kind: 'none' }));

  it.each<[string, FactorType[], FactorType[]]>([
    ['every factor', everyFactor, ['sms', 'totp']],
    ['sms', ['sms', 'backup_code'], ['sms']],
    ['totp', ['totp', 'push'], ['totp']],
    ['nothing that can be enrolled', ['passkey'], ['sms', 'totp']],
  ])('asks to enrol an allowed factor: %s', (_title, allowedFactors, factors) =>
    expect(
      evaluate({ requireOn: ['new_device'], allowedFactors }, { ...untrusted, ...withoutFactor }),
    ).toEqual({
      kind: 'enrolment',
      reasons: ['new_device'],
      factors,
    }),
  );

  it('asks to enrol one after a recovery, even if the policy asks for nothing', () =>
    expect(evaluate({}, { ...withoutFactor, enrolmentDue: true })).toEqual({
      kind: 'enrolment',
      reasons: [],
      factors: ['sms', 'totp'],
    }));
});

describe('the factors that a challenge takes', () => {
  const challenged = (allowedFactors: FactorType[], enrolledFactors: FactorType[]) =>
    evaluate({ requireOn: ['every_login'], allowedFactors }, { enrolledFactors });

  it('are those that are enrolled and allowed', () =>
    expect(challenged(['sms', 'backup_code'], ['totp', 'push', 'sms', 'backup_code'])).toMatchObject({
      factors: ['sms', 'backup_code'],
      outdated: false,
    }));

  it.each<[string, FactorType[], FactorType[], FactorType[]]>([
    ['none of them is allowed', ['totp'], ['sms'], ['sms']],
    [
      'only backup codes are allowed',
      ['totp', 'backup_code'],
      ['sms', 'backup_code'],
      ['sms', 'backup_code'],
    ],
    ['backup codes are not allowed either', ['totp'], ['sms', 'backup_code'], ['sms']],
  ])('are the outdated ones if %s', (_title, allowed, enrolled, factors) =>
    expect(challenged(allowed, enrolled)).toEqual({
      kind: 'challenge',
      reasons: ['every_login'],
      factors,
      outdated: true,
    }),
  );

  it('never fall back to the password alone', () =>
    expect(challenged(['totp'], ['push', 'sms'])).toMatchObject({ kind: 'challenge' }));

  it('are SMS and app under a stored policy that only allows passkeys', () =>
    expect(challenged(['passkey'], ['totp', 'push', 'sms', 'backup_code'])).toMatchObject({
      factors: ['totp', 'sms'],
      outdated: false,
    }));
});
