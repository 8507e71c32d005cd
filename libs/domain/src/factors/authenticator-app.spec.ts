import {
  authenticatorAppEnrolled,
  authenticatorAppOffered,
  authenticatorAppRemoved,
  backupCodesGenerated,
  given,
  otherFactor,
  phoneNumberVerified,
  someFactor,
  someLogin,
  tenBackupCodes,
  totpStepAccepted,
} from '@sallyport/testing';
import {
  AUTHENTICATOR_APPS_AT_MOST,
  decideAcceptTotpStep,
  decideEnrolAuthenticatorApp,
  decideOfferAuthenticatorApp,
  decideRemoveAuthenticatorApp,
  enrolledFactors,
  factors,
} from '../index';
import { stateOf } from '@sallyport/testing';

const step = 59_000_000;
const offer = {
  factorId: someFactor,
  loginId: null,
  label: 'Authenticator app',
  seed: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
};
const enrol = { factorId: someFactor, step, backupCodes: { codes: tenBackupCodes, email: 'codes' } } as const;
const enrolled = [authenticatorAppOffered(), authenticatorAppEnrolled()];

describe('an authenticator app', () => {
  it('is offered, and counts for nothing yet', () => {
    given(factors, []).when(decideOfferAuthenticatorApp, offer).then([authenticatorAppOffered()]);
    expect(enrolledFactors(stateOf(factors, [authenticatorAppOffered()]))).toEqual([]);
  });
  it('is offered in a sign-in', () =>
    given(factors, [])
      .when(decideOfferAuthenticatorApp, { ...offer, loginId: someLogin })
      .then([authenticatorAppOffered({ loginId: someLogin })]));
  it('is enrolled by a code of it', () => {
    given(factors, [authenticatorAppOffered()])
      .when(decideEnrolAuthenticatorApp, enrol)
      .thenReplied({ backupCodesGenerated: true }, [authenticatorAppEnrolled(), backupCodesGenerated()]);
    expect(enrolledFactors(stateOf(factors, enrolled))).toEqual(['totp']);
  });
  it('brings no backup codes to a user who has some', () =>
    given(factors, [backupCodesGenerated(), authenticatorAppOffered()])
      .when(decideEnrolAuthenticatorApp, enrol)
      .thenReplied({ backupCodesGenerated: false }, [authenticatorAppEnrolled()]));
  it('is enrolled once', () => given(factors, enrolled).when(decideEnrolAuthenticatorApp, enrol).then([]));
  it.each([
    ['never offered', []],
    ['removed', [...enrolled, authenticatorAppRemoved()]],
  ])('is not enrolled when it was %s', (_title, history) =>
    given(factors, history).when(decideEnrolAuthenticatorApp, enrol).thenRefused('factor_not_found'),
  );
  it('is one of five at most', () => {
    const many = Array.from(
      { length: AUTHENTICATOR_APPS_AT_MOST },
      (_, index) => `${someFactor.slice(0, -1)}${index}`,
    );
    given(
      factors,
      many.flatMap((factorId) => [
        authenticatorAppOffered({ factorId }),
        authenticatorAppEnrolled({ factorId }),
      ]),
    )
      .when(decideOfferAuthenticatorApp, { ...offer, factorId: otherFactor })
      .thenRefused('conflict');
  });
});

describe('removing it', () => {
  it('is a fact', () =>
    given(factors, [...enrolled, phoneNumberVerified()])
      .when(decideRemoveAuthenticatorApp, { factorId: someFactor, required: true })
      .then([authenticatorAppRemoved()]));
  it('is refused for the last factor while one is required', () =>
    given(factors, enrolled)
      .when(decideRemoveAuthenticatorApp, { factorId: someFactor, required: true })
      .thenRefused('last_factor'));
  it('is free while none is required', () =>
    given(factors, enrolled)
      .when(decideRemoveAuthenticatorApp, { factorId: someFactor, required: false })
      .then([authenticatorAppRemoved()]));
  it('is idempotent, and leaves no seed', () => {
    const removed = [...enrolled, authenticatorAppRemoved()];
    given(factors, removed)
      .when(decideRemoveAuthenticatorApp, { factorId: someFactor, required: true })
      .then([]);
    given(factors, removed).thenState({ apps: { [someFactor]: { seed: '' } } });
    expect(enrolledFactors(stateOf(factors, removed))).toEqual([]);
  });
  it('needs one', () =>
    given(factors, [])
      .when(decideRemoveAuthenticatorApp, { factorId: someFactor, required: false })
      .thenRefused('factor_not_found'));
});

describe('a time step', () => {
  const accept = (accepted: number) => ({ factorId: someFactor, step: accepted });
  it('is accepted when it is newer', () =>
    given(factors, enrolled)
      .when(decideAcceptTotpStep, accept(step + 1))
      .then([totpStepAccepted({ step: step + 1 })]));
  it.each([
    ['twice', [...enrolled, totpStepAccepted({ step: step + 1 })], step + 1],
    ['after a newer one', [...enrolled, totpStepAccepted({ step: step + 2 })], step + 1],
    ['that enrolled the app', enrolled, step],
    ['of an app that was only offered', [authenticatorAppOffered()], step],
    ['of an app that was removed', [...enrolled, authenticatorAppRemoved()], step + 1],
  ])('is refused %s', (_title, history, accepted) =>
    given(factors, history).when(decideAcceptTotpStep, accept(accepted)).thenRefused('invalid_code'),
  );
});
