import {
  at,
  backupCodesGenerated,
  backupCodesRegenerated,
  backupCodesViewed,
  backupCodeUsed,
  given,
  minutesAfterNoon,
  NOON,
  phoneNumberVerified,
  stateOf,
  tenBackupCodes,
} from '@sallyport/testing';
import {
  decideRegenerateBackupCodes,
  decideUseBackupCode,
  decideViewBackupCodes,
  enrolledFactors,
  factors,
  formatBackupCode,
  usableFactors,
  type FactorsEvent,
  type FactorType,
} from '../index';

const enrolled = [phoneNumberVerified(), backupCodesGenerated()];
const use = (code: string) => ({ code });

describe('a backup code', () => {
  it('is used up', () => {
    given(factors, enrolled)
      .when(decideUseBackupCode, use(tenBackupCodes[3]!))
      .thenReplied({ remaining: 9 }, [backupCodeUsed({ index: 3 })]);
    given(factors, [...enrolled, backupCodeUsed({ index: 3 })])
      .when(decideUseBackupCode, use(tenBackupCodes[3]!))
      .thenRefused('invalid_code');
  });
  it('may be typed as people do', () =>
    given(factors, enrolled)
      .when(decideUseBackupCode, use(' ab3d efgh-jkmn pqrs '))
      .thenReplied({ remaining: 9 }));
  it('may have O for 0 and I or L for 1', () =>
    given(factors, [phoneNumberVerified(), backupCodesGenerated({ codes: ['0101-0101-0101-0101'] })])
      .when(decideUseBackupCode, use('OIOL-oiol-0101-0I0L'))
      .thenReplied({ remaining: 0 }));
  it.each([
    ['none of them', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ'],
    ['empty', ''],
    ['a part of one', tenBackupCodes[0]!.slice(0, 9)],
    ['one and more', `${tenBackupCodes[0]}A`],
  ])('is refused when it is %s', (_title, code) =>
    given(factors, enrolled).when(decideUseBackupCode, use(code)).thenRefused('invalid_code'),
  );
  it('is refused where there are none', () =>
    given(factors, []).when(decideUseBackupCode, use(tenBackupCodes[0]!)).thenRefused('invalid_code'));
  it('is dead once there are new ones', () => {
    const codes = tenBackupCodes.map((code) => code.replace('AB', 'XY'));
    given(factors, [...enrolled, backupCodesRegenerated({ codes })])
      .when(decideUseBackupCode, use(tenBackupCodes[0]!))
      .thenRefused('invalid_code');
  });
  it('has 80 bits in Crockford base32', () => {
    expect(formatBackupCode(new Uint8Array(10))).toBe('0000-0000-0000-0000');
    expect(formatBackupCode(new Uint8Array(10).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    expect(formatBackupCode(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 33]))).toBe('0000-0000-0000-0011');
  });
});

describe('the codes', () => {
  it('can be shown, which is a fact', () =>
    given(factors, [...enrolled, at(minutesAfterNoon(1), backupCodeUsed())])
      .when(decideViewBackupCodes, {})
      .thenReplied(
        {
          codes: tenBackupCodes,
          usedAt: [minutesAfterNoon(1), ...Array.from({ length: 9 }, () => null)],
          generatedAt: NOON,
          emailed: true,
        },
        [backupCodesViewed()],
      ));
  it('cannot be shown where there are none', () =>
    given(factors, []).when(decideViewBackupCodes, {}).thenRefused('backup_codes_not_available'));
  it('can be regenerated', () =>
    given(factors, enrolled)
      .when(decideRegenerateBackupCodes, { codes: tenBackupCodes })
      .then([backupCodesRegenerated()]));
  it('are not generated for a user who has no other factor', () =>
    given(factors, [])
      .when(decideRegenerateBackupCodes, { codes: tenBackupCodes })
      .thenRefused('backup_codes_not_available'));
});

describe('the factors of a user', () => {
  it('have backup codes last, and only while some are left', () => {
    expect(enrolledFactors(stateOf(factors, enrolled))).toEqual(['sms', 'backup_code']);
    const used = tenBackupCodes.map((_, index) => backupCodeUsed({ index, remaining: 9 - index }));
    expect(enrolledFactors(stateOf(factors, [...enrolled, ...used]))).toEqual(['sms']);
  });
  it('are cut to those allowed', () =>
    expect(usableFactors(['totp', 'sms', 'backup_code'], { allowedFactors: ['sms', 'backup_code'] })).toEqual(
      ['sms', 'backup_code'],
    ));
  it.each<[string, FactorType[]]>([
    ['backup codes', ['totp', 'backup_code']],
    ['nothing', ['totp']],
  ])('are none if only %s would be left', (_title, allowedFactors) =>
    expect(usableFactors(['sms', 'backup_code'], { allowedFactors })).toEqual([]),
  );
});

describe('whether the codes were e-mailed', () => {
  it.each<[string, FactorsEvent[], boolean]>([
    ['is so when the e-mail held the codes', [backupCodesGenerated({ email: 'codes' })], true],
    ['is not so when it held only a notice', [backupCodesGenerated({ email: 'notice' })], false],
    ['is not so of regenerated codes', [backupCodesGenerated(), backupCodesRegenerated()], false],
  ])('%s', (_title, history, emailed) => given(factors, history).thenState({ backupCodes: { emailed } }));
});

it('are gone with their user, and hold nothing up', () => {
  const erased = { ...backupCodesGenerated(), data: { codes: null, email: 'codes' } };
  const state = stateOf(factors, [
    phoneNumberVerified(),
    erased as unknown as ReturnType<typeof backupCodesGenerated>,
  ]);
  expect(state.backupCodes?.codes).toEqual([]);
  expect(enrolledFactors(state)).toEqual(['sms']);
});
