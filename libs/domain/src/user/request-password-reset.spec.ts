import {
  given,
  minutesAfterNoon,
  otherReset,
  passwordResetRequested,
  someReset,
  userDeactivated,
  userErased,
  userRegistered,
} from '@sallyport/testing';
import { decideRequestPasswordReset, type RequestPasswordReset } from './request-password-reset';
import { user } from './user';

const registered = [userRegistered()];
const request: RequestPasswordReset = {
  resetId: someReset,
  purpose: 'forgotten',
  expiresAt: minutesAfterNoon(60),
  keyId: 'k1',
};

describe('request a password reset', () => {
  it('makes a link, and leaves the password as it is', () => {
    given(user, registered)
      .when(decideRequestPasswordReset, request)
      .then([passwordResetRequested(request)]);
    given(user, [...registered, passwordResetRequested(request)]).thenState({
      passwordHash: userRegistered().data.passwordHash,
      pendingReset: request,
    });
  });

  it('makes a newer link in place of an older one', () => {
    const newer = { ...request, resetId: otherReset };
    given(user, [...registered, passwordResetRequested(request)])
      .when(decideRequestPasswordReset, newer)
      .then([passwordResetRequested(newer)]);
    given(user, [...registered, passwordResetRequested(request), passwordResetRequested(newer)]).thenState({
      pendingReset: newer,
    });
  });

  it('puts the password out of use when a sign-in was reported', () =>
    given(user, [...registered, passwordResetRequested({ purpose: 'sign-in-reported' })]).thenState({
      passwordHash: null,
      passwordRevision: 0,
    }));

  it.each([
    ['never was', []],
    ['is deactivated', [...registered, userDeactivated()]],
    ['was erased', [...registered, userErased()]],
  ])('tells nothing of a user who %s', (_, history) =>
    given(user, history).when(decideRequestPasswordReset, request).then([]),
  );
});
