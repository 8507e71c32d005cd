import {
  authenticatorAppEnrolled,
  authenticatorAppOffered,
  backupCodesGenerated,
  given,
  otherFactor,
  otherLogin,
  phoneNumberVerified,
  recoveryCompleted,
  someFactor,
  someLogin,
  stateOf,
  tenBackupCodes,
} from '@sallyport/testing';
import { appOfferedIn, decideEnrolAppInLogin, factors } from '../index';

const offered = authenticatorAppOffered({ loginId: someLogin });
const enrol = {
  factorId: someFactor,
  step: 59_000_000,
  backupCodes: { codes: tenBackupCodes, email: 'codes' },
  loginId: someLogin,
  besideOthers: false,
} as const;

describe('enrolling an authenticator app in a sign-in', () => {
  it('enrols the app that was offered there, with backup codes', () =>
    given(factors, [offered])
      .when(decideEnrolAppInLogin, enrol)
      .thenReplied({ backupCodesGenerated: true }, [authenticatorAppEnrolled(), backupCodesGenerated()]));

  it('ends the enrolment that a recovery made due', () =>
    given(factors, [recoveryCompleted(), offered, authenticatorAppEnrolled()]).thenState({
      enrolmentDue: false,
    }));

  it('is refused beside a factor that the sign-in did not pass', () =>
    given(factors, [phoneNumberVerified(), offered])
      .when(decideEnrolAppInLogin, enrol)
      .thenRefused('login_not_open'));

  it('is allowed beside a factor that the sign-in passed', () =>
    given(factors, [phoneNumberVerified(), offered])
      .when(decideEnrolAppInLogin, { ...enrol, besideOthers: true })
      .thenReplied({ backupCodesGenerated: true }, [authenticatorAppEnrolled(), backupCodesGenerated()]));

  it.each([
    ['was offered in another sign-in', [authenticatorAppOffered({ loginId: otherLogin })]],
    ['was offered in a session', [authenticatorAppOffered({ loginId: null })]],
    ['was never offered', []],
  ])('is refused for an app that %s', (_title, history) =>
    given(factors, history).when(decideEnrolAppInLogin, enrol).thenRefused('invalid_code'),
  );
});

describe('the app that a sign-in offers', () => {
  it('is the last one', () => {
    const both = [offered, authenticatorAppOffered({ loginId: someLogin, factorId: otherFactor })];
    expect(appOfferedIn(stateOf(factors, both), someLogin)?.factorId).toBe(otherFactor);
  });

  it.each([
    ['of another sign-in', [authenticatorAppOffered({ loginId: otherLogin })]],
    ['of a session', [authenticatorAppOffered()]],
    ['that was enrolled', [offered, authenticatorAppEnrolled()]],
  ])('is none %s', (_title, history) =>
    expect(appOfferedIn(stateOf(factors, history), someLogin)).toBeUndefined(),
  );
});
