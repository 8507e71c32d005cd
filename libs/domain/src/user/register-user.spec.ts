import {
  given,
  languageChanged,
  minutesAfterNoon,
  passwordResetRequested,
  someReset,
  userErased,
  userRegistered,
} from '@sallyport/testing';
import { decideRegisterUser, type RegisterUser } from './register-user';
import { user } from './user';

const { passwordHash: _, ...person } = userRegistered().data;
const invitation = { resetId: someReset, expiresAt: minutesAfterNoon(7 * 24 * 60), keyId: 'k1' };
const withPassword: RegisterUser = { ...person, password: { hash: 'k1:$argon2id$new' } };

describe('register a user', () => {
  it('registers one with a password', () =>
    given(user, [])
      .when(decideRegisterUser, withPassword)
      .then([userRegistered({ passwordHash: 'k1:$argon2id$new' })]));

  it('invites one without', () =>
    given(user, [])
      .when(decideRegisterUser, { ...person, password: { invitation } })
      .then([
        userRegistered({ passwordHash: null }),
        passwordResetRequested({ ...invitation, purpose: 'invitation' }),
      ]));

  it('keeps the language that was named for them', () => {
    given(user, [])
      .when(decideRegisterUser, { ...withPassword, language: 'nl' })
      .then([userRegistered({ passwordHash: 'k1:$argon2id$new' }), languageChanged({ language: 'nl' })]);
    given(user, [])
      .when(decideRegisterUser, { ...person, language: 'en', password: { invitation } })
      .then([
        userRegistered({ passwordHash: null }),
        languageChanged({ language: 'en' }),
        passwordResetRequested({ ...invitation, purpose: 'invitation' }),
      ]);
  });

  it('says nothing twice', () =>
    given(user, [userRegistered()]).when(decideRegisterUser, withPassword).then([]));

  it('does not register another under the same id', () =>
    given(user, [userRegistered()])
      .when(decideRegisterUser, { ...withPassword, emailKey: '019ab000-0000-8000-8000-0000000000bb' })
      .thenRefused('conflict'));

  it('does not bring back an erased one', () => {
    given(user, [userRegistered(), userErased()]).when(decideRegisterUser, withPassword).then([]);
    given(user, [userRegistered(), userErased()]).thenState({ status: 'erased' });
  });
});
