import { given, userDeactivated, userErased, userRegistered, userRoleChanged } from '@sallyport/testing';
import { decideChangeRole } from './change-role';
import { user } from './user';

const member = [userRegistered({ role: 'member' })];
const administrator = [userRegistered({ role: 'administrator' })];

describe('change the role', () => {
  it('changes it', () =>
    given(user, member)
      .when(decideChangeRole, { role: 'auditor', endedTerm: null })
      .then([userRoleChanged({ role: 'auditor' })]));

  it('says nothing twice', () =>
    given(user, [...member, userRoleChanged({ role: 'auditor' })])
      .when(decideChangeRole, { role: 'auditor', endedTerm: null })
      .then([]));

  it('takes the role from an administrator whose term has ended', () =>
    given(user, administrator)
      .when(decideChangeRole, { role: 'member', endedTerm: 0 })
      .then([userRoleChanged({ role: 'member' })]));

  it.each([
    ['whose term has not ended', null, []],
    [
      'who became one again meanwhile',
      0,
      [userRoleChanged({ role: 'auditor' }), userRoleChanged({ role: 'administrator' })],
    ],
  ])('leaves it to an administrator %s', (_, endedTerm, since) =>
    given(user, [...administrator, ...since])
      .when(decideChangeRole, { role: 'member', endedTerm })
      .thenRefused('conflict'),
  );

  it('takes it from an administrator who is deactivated, without more', () =>
    given(user, [...administrator, userDeactivated()])
      .when(decideChangeRole, { role: 'member', endedTerm: null })
      .then([userRoleChanged({ role: 'member' })]));

  it('does not mind an administrator staying one', () =>
    given(user, administrator).when(decideChangeRole, { role: 'administrator', endedTerm: null }).then([]));

  it('knows no user who never was', () =>
    given(user, [])
      .when(decideChangeRole, { role: 'member', endedTerm: null })
      .thenRefused('user_not_found'));

  it('knows no user who was erased', () =>
    given(user, [...member, userErased()])
      .when(decideChangeRole, { role: 'auditor', endedTerm: null })
      .thenRefused('user_not_found'));
});
