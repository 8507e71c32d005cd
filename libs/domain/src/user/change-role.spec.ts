import { given, userErased, userRegistered, userRoleChanged } from '@sallyport/testing';
import { decideChangeRole } from './change-role';
import { user } from './user';

const member = [userRegistered({ role: 'member' })];
const administrator = [userRegistered({ role: 'administrator' })];

describe('change the role', () => {
  it('changes it', () =>
    given(user, member)
      .when(decideChangeRole, { role: 'auditor', isLastAdministrator: false })
      .then([userRoleChanged({ role: 'auditor' })]));

  it('says nothing twice', () =>
    given(user, [...member, userRoleChanged({ role: 'auditor' })])
      .when(decideChangeRole, { role: 'auditor', isLastAdministrator: false })
      .then([]));

  it('takes the role from one administrator of several', () =>
    given(user, administrator)
      .when(decideChangeRole, { role: 'member', isLastAdministrator: false })
      .then([userRoleChanged({ role: 'member' })]));

  it('leaves it to the last one', () =>
    given(user, administrator)
      .when(decideChangeRole, { role: 'member', isLastAdministrator: true })
      .thenRefused('last_administrator'));

  it('does not mind the last administrator staying one', () =>
    given(user, administrator)
      .when(decideChangeRole, { role: 'administrator', isLastAdministrator: true })
      .then([]));

  it('knows no user who never was', () =>
    given(user, [])
      .when(decideChangeRole, { role: 'member', isLastAdministrator: false })
      .thenRefused('user_not_found'));

  it('knows no user who was erased', () =>
    given(user, [...member, userErased()])
      .when(decideChangeRole, { role: 'auditor', isLastAdministrator: false })
      .thenRefused('user_not_found'));
});
