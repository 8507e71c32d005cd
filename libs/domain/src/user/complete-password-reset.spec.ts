import {
  given,
  minutesAfterNoon,
  NOON,
  otherReset,
  passwordChanged,
  passwordResetCompleted,
  passwordResetRequested,
  sessionsRevoked,
  someReset,
  userDeactivated,
  userErased,
  userReactivated,
  userRegistered,
} from '@sallyport/testing';
import { decideCompletePasswordReset } from './complete-password-reset';
import { user } from './user';

const requested = [
  userRegistered(),
  passwordResetRequested({ resetId: someReset, expiresAt: minutesAfterNoon(60) }),
];
const complete = { resetId: someReset, passwordHash: 'k1:$argon2id$reset', now: NOON };

describe('complete a password reset', () => {
  it('sets the password and ends every session', () => {
    given(user, requested)
      .when(decideCompletePasswordReset, complete)
      .then([
        passwordResetCompleted({ resetId: someReset, passwordHash: complete.passwordHash }),
        sessionsRevoked({ reason: 'password-reset', exceptSessionId: null }),
      ]);
    given(user, [...requested, passwordResetCompleted(), sessionsRevoked()]).thenState({
      passwordHash: complete.passwordHash,
      passwordRevision: 2,
      sessionsRevoked: { revision: 3, exceptSessionId: null },
    });
  });

  it('takes an invitation', () =>
    given(user, [userRegistered({ passwordHash: null }), passwordResetRequested({ purpose: 'invitation' })])
      .when(decideCompletePasswordReset, complete)
      .then([passwordResetCompleted(), sessionsRevoked({ reason: 'password-reset' })]));

  it('takes a link until it expires', () =>
    given(user, requested)
      .when(decideCompletePasswordReset, { ...complete, now: minutesAfterNoon(59) })
      .then([passwordResetCompleted(), sessionsRevoked({ reason: 'password-reset' })]));

  it('takes none that has expired', () =>
    given(user, requested)
      .when(decideCompletePasswordReset, { ...complete, now: minutesAfterNoon(60) })
      .thenRefused('invalid_reset_token'));

  it.each([
    ['was never made', [userRegistered()]],
    ['was used', [...requested, passwordResetCompleted()]],
    ['is not the newest', [...requested, passwordResetRequested({ resetId: otherReset })]],
    ['is older than a new password', [...requested, passwordChanged()]],
    ['is of a deactivated user', [...requested, userDeactivated()]],
    ['is older than a deactivation', [...requested, userDeactivated(), userReactivated()]],
    ['is of an erased user', [...requested, userErased()]],
    ['is of no user', []],
  ])('takes none that %s', (_, history) =>
    given(user, history).when(decideCompletePasswordReset, complete).thenRefused('invalid_reset_token'),
  );
});
