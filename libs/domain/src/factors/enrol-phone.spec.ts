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
  someLogin,
  tenBackupCodes,
} from '@sallyport/testing';
import { decideSubmitPhone, decideVerifyPhone, factors } from '../index';

const submit = { loginId: someLogin, ...anasPhone };
const verify = { loginId: someLogin, phone: anasPhone.phone, codes: tenBackupCodes, email: 'codes' } as const;

describe('giving a number', () => {
  it('is a fact', () => given(factors, []).when(decideSubmitPhone, submit).then([phoneNumberSubmitted()]));
  it('is quiet twice', () =>
    given(factors, [phoneNumberSubmitted()]).when(decideSubmitPhone, submit).then([]));
  it('may be corrected', () =>
    given(factors, [phoneNumberSubmitted(anasNewPhone)])
      .when(decideSubmitPhone, submit)
      .then([phoneNumberSubmitted()]));
  it.each([
    ['a phone', [phoneNumberVerified()]],
    ['an authenticator app', [authenticatorAppOffered(), authenticatorAppEnrolled()]],
  ])('is refused to who has %s', (_title, history) =>
    given(factors, history).when(decideSubmitPhone, submit).thenRefused('login_not_open'),
  );
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
  it('is refused when another login was faster', () =>
    given(factors, [phoneNumberVerified(), phoneNumberSubmitted()])
      .when(decideVerifyPhone, verify)
      .thenRefused('login_not_open'));
});
