import {
  given,
  passwordChanged,
  passwordResetCompleted,
  passwordResetRequested,
  sessionsRevoked,
  someSession,
  userDeactivated,
  userErased,
  userRegistered,
} from '@sallyport/testing';
import { decideChangePassword } from './change-password';
import { user } from './user';

const change = {
  verifiedHash: 'k1:$argon2id$old',
  passwordHash: 'k1:$argon2id$new',
  byTwoFactors: false,
  currentSessionId: someSession,
};

describe('change the password', () => {
  it('ends all other sessions in the same append', () =>
    given(user, [userRegistered()])
      .when(decideChangePassword, change)
      .then([
        passwordChanged({ passwordHash: change.passwordHash }),
        sessionsRevoked({ reason: 'password-changed', exceptSessionId: someSession }),
      ]));

  it('records that it was changed in a session of two factors', () =>
    given(user, [userRegistered()])
      .when(decideChangePassword, { ...change, byTwoFactors: true })
      .then([
        passwordChanged({ byTwoFactors: true }),
        sessionsRevoked({ reason: 'password-changed', exceptSessionId: someSession }),
      ]));

  it('does not replace one that was set in the meantime', () =>
    given(user, [userRegistered(), passwordResetRequested(), passwordResetCompleted()])
      .when(decideChangePassword, change)
      .thenRefused('conflict'));

  it('invalidates links that could set it', () =>
    given(user, [
      userRegistered(),
      passwordResetRequested(),
      passwordChanged({ passwordHash: change.passwordHash }),
    ]).thenState({
      passwordHash: change.passwordHash,
      passwordRevision: 2,
      pendingReset: null,
    }));

  it.each([
    ['never was', []],
    ['is deactivated', [userRegistered(), userDeactivated()]],
    ['was erased', [userRegistered(), userErased()]],
  ])('rejects a user who %s', (_, history) =>
    given(user, history).when(decideChangePassword, change).thenRefused('user_not_found'),
  );
});
