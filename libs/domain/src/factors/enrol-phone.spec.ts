import {
  anasNewPhone,
  anasPhone,
  authenticatorAppEnrolled,
  authenticatorAppOffered,
  backupCodesGenerated,
  given,
  otherLogin,
  phoneNumberSubmitted,
  phoneNumberVerified,
  recoveryCompleted,
  someLogin,
  tenBackupCodes,
} from '@sallyport/testing';
import { decideSubmitPhone, decideVerifyPhone, factors } from '../index';

const submit = { loginId: someLogin, besideOthers: false, ...anasPhone };
const verify = {
  loginId: someLogin,
  besideOthers: false,
  phone: anasPhone.phone,
  codes: tenBackupCodes,
  email: 'codes',
} as const;
const hasApp = [authenticatorAppOffered(), authenticatorAppEnrolled()];

describe('giving a number', () => {
  it('is a fact', () => given(factors, []).when(decideSubmitPhone, submit).then([phoneNumberSubmitted()]));
  it('is idempotent', () =>
    given(factors, [phoneNumberSubmitted()]).when(decideSubmitPhone, submit).then([]));
  it('may be corrected', () =>
    given(factors, [phoneNumberSubmitted(anasNewPhone)])
      .when(decideSubmitPhone, submit)
      .then([phoneNumberSubmitted()]));
  it.each([
    ['a phone', [phoneNumberVerified()]],
    ['an authenticator app', hasApp],
  ])('is refused to a user who has %s', (_title, history) =>
    given(factors, history).when(decideSubmitPhone, submit).thenRefused('login_not_open'),
  );
});

describe('a sign-in that has passed a factor', () => {
  it('may give a number beside it', () =>
    given(factors, hasApp)
      .when(decideSubmitPhone, { ...submit, besideOthers: true })
      .then([phoneNumberSubmitted()]));
  it('may prove it', () =>
    given(factors, [...hasApp, phoneNumberSubmitted()])
      .when(decideVerifyPhone, { ...verify, besideOthers: true })
      .then([phoneNumberVerified(), backupCodesGenerated()]));
});

describe('proving it', () => {
  it('enrols the phone with ten backup codes', () =>
    given(factors, [phoneNumberSubmitted()])
      .when(decideVerifyPhone, verify)
      .then([phoneNumberVerified(), backupCodesGenerated()]));
  it.each([
    ['that was not given', []],
    ['that was given in another login', [phoneNumberSubmitted({ loginId: otherLogin })]],
    ['that is not the one the code went to', [phoneNumberSubmitted(anasNewPhone)]],
  ])('is refused for a number %s', (_title, history) =>
    given(factors, history).when(decideVerifyPhone, verify).thenRefused('invalid_code'),
  );
  it('brings no backup codes if they are not allowed', () =>
    given(factors, [phoneNumberSubmitted()])
      .when(decideVerifyPhone, { ...verify, codes: [] })
      .then([phoneNumberVerified()]));
  it('ends the enrolment that a recovery made due', () =>
    given(factors, [recoveryCompleted(), phoneNumberSubmitted(), phoneNumberVerified()]).thenState({
      enrolmentDue: false,
    }));
  it('is refused beside a factor that the sign-in did not pass', () =>
    given(factors, [...hasApp, phoneNumberSubmitted()])
      .when(decideVerifyPhone, verify)
      .thenRefused('login_not_open'));
  it('is refused when another login was faster', () =>
    given(factors, [phoneNumberVerified(), phoneNumberSubmitted()])
      .when(decideVerifyPhone, verify)
      .thenRefused('login_not_open'));
});
