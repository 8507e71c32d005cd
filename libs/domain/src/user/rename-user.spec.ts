import { given, userDeactivated, userErased, userRegistered, userRenamed } from '@sallyport/testing';
import { decideRenameUser } from './rename-user';
import { user } from './user';

const rename = { name: 'Ana Sousa' };

describe('rename a user', () => {
  it('changes the name', () =>
    given(user, [userRegistered()])
      .when(decideRenameUser, rename)
      .then([userRenamed(rename)]));

  it('takes the name away', () =>
    given(user, [userRegistered()])
      .when(decideRenameUser, { name: null })
      .then([userRenamed({ name: null })]));

  it('says nothing twice', () =>
    given(user, [userRegistered(), userRenamed(rename)])
      .when(decideRenameUser, rename)
      .then([]));

  it('renames a deactivated one too', () =>
    given(user, [userRegistered(), userDeactivated()])
      .when(decideRenameUser, rename)
      .then([userRenamed(rename)]));

  it('knows no user who never was', () =>
    given(user, []).when(decideRenameUser, rename).thenRefused('user_not_found'));

  it('knows no user who was erased', () =>
    given(user, [userRegistered(), userErased()])
      .when(decideRenameUser, rename)
      .thenRefused('user_not_found'));
});
