import {
  given,
  passwordChanged,
  passwordResetRequested,
  sessionsRevoked,
  someSession,
  userDeactivated,
  userErased,
  userRegistered,
} from '@sallyport/testing';
import { decideChangePassword } from './change-password';
import { user } from './user';

const change = { passwordHash: 'k1:$argon2id$new', currentSessionId: someSession };

describe('change the password', () => {
  it('ends all other sessions in the same breath', () =>
    given(user, [userRegistered()])
      .when(decideChangePassword, change)
      .then([
        passwordChanged({ passwordHash: change.passwordHash }),
        sessionsRevoked({ reason: 'password-changed', exceptSessionId: someSession }),
      ]));

  it('kills links that could set it', () =>
    given(user, [userRegistered(), passwordResetRequested(), passwordChanged(change)]).thenState({
      passwordHash: change.passwordHash,
      passwordRevision: 2,
      pendingReset: null,
    }));

  it.each([
    ['never was', []],
    ['is deactivated', [userRegistered(), userDeactivated()]],
    ['was erased', [userRegistered(), userErased()]],
  ])('knows no user who %s', (_, history) =>
    given(user, history).when(decideChangePassword, change).thenRefused('user_not_found'),
  );
});
