import {
  given,
  passwordChanged,
  passwordConfirmed,
  passwordResetCompleted,
  passwordResetRequested,
  someLogin,
  userDeactivated,
  userRegistered,
} from '@sallyport/testing';
import { decideConfirmPassword } from './confirm-password';
import { user } from './user';

const byLink = [userRegistered(), passwordResetRequested(), passwordResetCompleted()];
const confirm = { loginId: someLogin, userRevision: 2 };

describe('confirm a password that was set by a link', () => {
  it('makes it the password of a person', () => {
    given(user, byLink).when(decideConfirmPassword, confirm).then([passwordConfirmed()]);
    given(user, [...byLink, passwordConfirmed()]).thenState({ passwordChannel: 'person' });
  });

  it('is idempotent', () =>
    given(user, [...byLink, passwordConfirmed()])
      .when(decideConfirmPassword, confirm)
      .then([]));

  it.each([
    [
      'was reset again since the sign-in began',
      [...byLink, passwordResetRequested(), passwordResetCompleted()],
    ],
    ['was changed since the sign-in began', [...byLink, passwordChanged()]],
    ['was not set by a link', [userRegistered()]],
    ['belongs to a deactivated user', [...byLink, userDeactivated()]],
    ['belongs to nobody', []],
  ])('does nothing if the password %s', (_title, history) =>
    given(user, history).when(decideConfirmPassword, confirm).then([]),
  );
});
