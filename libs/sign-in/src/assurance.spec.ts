import {
  factors,
  type Factors,
  type FactorsEvent,
  type FactorType,
  type PasswordChannel,
} from '@sallyport/domain';
import {
  anasPhone,
  authenticatorAppEnrolled,
  authenticatorAppOffered,
  backupCodesGenerated,
  backupCodesRegenerated,
  phoneNumberVerified,
  pushDeviceRegistered,
  stateOf,
} from '@sallyport/testing';
import { amrOf, requireOtherChannel, viewFactors } from './assurance';

const everything = (...more: readonly FactorsEvent[]): Factors =>
  stateOf(factors, [
    phoneNumberVerified(anasPhone),
    authenticatorAppOffered(),
    authenticatorAppEnrolled(),
    pushDeviceRegistered(),
    ...more,
  ]);
const offered: readonly FactorType[] = ['totp', 'push', 'sms', 'backup_code'];

it.each([
  [[], 'password', ['pwd']],
  [['sms'], 'two_factor', ['pwd', 'sms', 'mfa']],
  [['totp'], 'two_factor', ['pwd', 'otp', 'mfa']],
  [['push'], 'two_factor', ['pwd', 'otp', 'mfa']],
  [['backup_code'], 'two_factor', ['pwd', 'otp', 'mfa']],
  [['sms', 'totp', 'backup_code'], 'two_factor', ['pwd', 'sms', 'otp', 'mfa']],
  // Which factor an older version took was not recorded.
  [[], 'two_factor', ['pwd', 'mfa']],
] as const)('a session by the password and %j of assurance %s is %j', (passed, assurance, amr) =>
  expect(amrOf({ factors: passed, assurance })).toEqual(amr),
);

describe('the channels of a password and a factor', () => {
  const judge = (passwordChannel: PasswordChannel, factor: FactorType, state: Factors) => () =>
    requireOtherChannel(factor, { passwordChannel, factors: state, offered });
  const emailed = everything(backupCodesGenerated({ email: 'codes' }));
  const shown = everything(backupCodesGenerated({ email: 'notice' }));
  const regenerated = everything(backupCodesGenerated({ email: 'codes' }), backupCodesRegenerated());

  it.each(offered.flatMap((factor) => [emailed, shown].map((state) => [factor, state] as const)))(
    'differ for a password of the person’s own: %s',
    (factor, state) => expect(judge('person', factor, state)).not.toThrow(),
  );

  it.each(['totp', 'push', 'sms'] as const)('differ for a password set by a link and %s', (factor) =>
    expect(judge('mailbox', factor, emailed)).not.toThrow(),
  );

  it.each([
    ['shown on screen only', shown],
    ['made again on screen', regenerated],
  ])('differ for a password set by a link and backup codes that were %s', (_, state) =>
    expect(judge('mailbox', 'backup_code', state)).not.toThrow(),
  );

  it('are one for a password set by a link and a backup code that was e-mailed', () =>
    expect(judge('mailbox', 'backup_code', emailed)).toThrow(
      expect.objectContaining({
        code: 'same_channel',
        details: {
          factors: [{ type: 'totp' }, { type: 'push' }, { type: 'sms', hint: '•••• •• 78' }],
          recovery: true,
        },
      }),
    ));
});

it('a factor is shown with enough to recognize it by, and no secret', () => {
  const state = everything(backupCodesGenerated());
  expect(viewFactors(['totp', 'push', 'sms', 'backup_code', 'passkey'], state)).toEqual([
    { type: 'totp' },
    { type: 'push' },
    { type: 'sms', hint: '•••• •• 78' },
    { type: 'backup_code', remaining: 10 },
    { type: 'passkey' },
  ]);
});
